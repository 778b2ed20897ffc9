// Words of the report that are selected, and the toolbar below them that says what they could be.

import { main } from "./voices.js";

const toolbar = document.querySelector("#select-bar");
let span = null;

/** What is selected now, in code points; null where nothing of the report is. */
export function selected() {
  return span;
}

export function hideToolbar() {
  toolbar.hidden = true;
  span = null;
  main.classList.remove("selecting");
}

/** `page` gives the text of the report, whether a statement is open, and what to do when a button is chosen. */
export function watch(page) {
  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(page), 120);
  });
  toolbar.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
  toolbar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) page.chosen(button);
  });
}

function show(page) {
  span = page.text()?.selected() ?? null;
  if (!span) return hideToolbar();
  const box = document.getSelection().getRangeAt(0).getBoundingClientRect();
  for (const button of toolbar.querySelectorAll("button")) {
    button.hidden = (button.dataset.does === "new") === page.isOpen();
  }
  toolbar.hidden = false;
  main.classList.add("selecting");
  const left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - toolbar.offsetWidth - 8);
  toolbar.style.left = `${left + scrollX}px`;
  toolbar.style.top = `${box.bottom + scrollY + 8}px`;
}
