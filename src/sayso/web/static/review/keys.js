// Shortcuts of one key: they do nothing in a field, and can be switched off in the list that "?" opens.

const OFF = "sayso.keys";

function off() {
  try {
    return localStorage.getItem(OFF) === "off";
  } catch {
    return false;
  }
}

/** `keys` is what each key does, by the `key` of its event; `dialog` lists them for people. */
export function listen(keys, dialog) {
  const chosen = dialog.querySelector("input");
  chosen.checked = !off();
  chosen.addEventListener("change", () => {
    try {
      localStorage.setItem(OFF, chosen.checked ? "on" : "off");
    } catch {
      // For this page alone, then.
    }
  });
  const show = () => (dialog.open ? dialog.close() : dialog.showModal());
  for (const button of document.querySelectorAll("[data-keys]")) button.addEventListener("click", show);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing && event.key !== "Escape") return;
    if (dialog.open && event.key !== "?") return;
    if (!chosen.checked && event.key !== "Escape") return;
    const done = event.key === "?" ? show : keys[event.key];
    if (done && done(event) !== false) event.preventDefault();
  });
}
