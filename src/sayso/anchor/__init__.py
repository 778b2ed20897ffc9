"""When, where and how many: dates, places and figures pinned to the words that state them."""
