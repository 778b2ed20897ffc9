// Places in a report's text as the ledger counts them: in code points. Browsers count UTF-16 units, of which an
// emoji has two. Whatever crosses this module's edge is in code points; units stay inside.

export class ReportText {
  /** `element` is the report as the page shows it: its text content is the article's text, character by character. */
  constructor(element) {
    this.element = element;
    this.text = element.textContent;
    this.starts = /[\ud800-\udfff]/.test(this.text) ? startsOf(this.text) : null;
  }

  /** The unit at which a code point begins. */
  #unitOf(codePoint) {
    return this.starts ? this.starts[codePoint] : codePoint;
  }

  /** The code point that begins at a unit, or holds it. */
  #codePoint(unit) {
    if (!this.starts) return unit;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  quote([start, end]) {
    return this.text.slice(this.#unitOf(start), this.#unitOf(end));
  }

  /** What is selected of the report, without white space around it, as `[start, end]`; null where nothing is. */
  selected() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.element)) return null;
    const whole = document.createRange();
    whole.selectNodeContents(this.element);
    const before = whole.comparePoint(range.startContainer, range.startOffset) < 0;
    const after = whole.comparePoint(range.endContainer, range.endOffset) > 0;
    let start = before ? 0 : this.#unitAt(range.startContainer, range.startOffset);
    let end = after ? this.text.length : this.#unitAt(range.endContainer, range.endOffset);
    while (start < end && /\s/u.test(this.text[start])) start += 1;
    while (end > start && /\s/u.test(this.text[end - 1])) end -= 1;
    return start < end ? [this.#codePoint(start), this.#codePoint(end)] : null;
  }

  #unitAt(node, offset) {
    const range = document.createRange();
    range.setStart(this.element, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  }

  /** The span as a range of the page, for drawing. */
  range([start, end]) {
    const range = document.createRange();
    range.setStart(...this.#place(this.#unitOf(start), false));
    range.setEnd(...this.#place(this.#unitOf(end), true));
    return range;
  }

  #place(unit, isEnd) {
    const walker = document.createTreeWalker(this.element, NodeFilter.SHOW_TEXT);
    let passed = 0;
    let last = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const reached = passed + node.length;
      if (unit < reached || (isEnd && unit === reached)) return [node, unit - passed];
      passed = reached;
      last = node;
    }
    return [last, last.length];
  }

  /** The span with one edge moved to the next word in a direction (1 or -1); as it was where there is none. */
  moved([start, end], edge, direction) {
    this.words ??= [...this.text.matchAll(/\S+/gu)].map((word) => [
      this.#codePoint(word.index),
      this.#codePoint(word.index + word[0].length),
    ]);
    const edges = this.words.map((word) => word[edge === "start" ? 0 : 1]);
    const from = edge === "start" ? start : end;
    const to = direction > 0 ? edges.find((each) => each > from) : edges.findLast((each) => each < from);
    const span = edge === "start" ? [to, end] : [start, to];
    return to !== undefined && span[0] < span[1] ? span : [start, end];
  }
}

/** The unit at which each code point begins, and where the text ends; most texts need none of it. */
function startsOf(text) {
  const starts = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) starts.push(unit);
  starts.push(text.length);
  return starts;
}

/** Spans with one more among them: in order, those that meet or overlap as one. */
export function joined(spans, span) {
  const made = [];
  for (const [start, end] of [...spans, span].sort((one, other) => one[0] - other[0])) {
    const last = made.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else made.push([start, end]);
  }
  return made;
}
