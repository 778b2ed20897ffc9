// The queue by keyboard: which statement is meant, and its buttons.

import { listen } from "./keys.js";

const items = [...document.querySelectorAll(".queue > li")];
let at = -1;

function go(place, options = {}) {
  if (place < 0 || place >= items.length) return;
  at = place;
  items[at].focus(options);
}

function press(selector) {
  return () => items[at]?.querySelector(selector)?.click() ?? undefined;
}

for (const [place, item] of items.entries()) item.addEventListener("focusin", () => (at = place));

listen(
  {
    j: () => go(at + 1),
    k: () => go(at - 1),
    a: press('[value="accept"]'),
    x: press('[value="reject"]'),
    o: press("a.button"),
    Enter: (event) => (event.target === items[at] ? press("a.button")() : false),
    z: () => document.querySelector("[data-undo]")?.click(),
  },
  document.querySelector("#keys"),
);
// On with the next one, where the one before was judged by this page.
if (new URLSearchParams(location.search).has("judged")) go(0, { preventScroll: true });
