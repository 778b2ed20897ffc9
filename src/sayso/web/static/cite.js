// "Copy citation" of a statement: its citation into the clipboard. Without a clipboard there is no button.

if (navigator.clipboard) {
  document.documentElement.classList.add("copies");
  document.addEventListener("click", async (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-citation]");
    if (!button) return;
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.citation);
      button.textContent = "Copied";
    } catch {
      button.textContent = "The browser does not let it be copied";
    }
    setTimeout(() => {
      button.textContent = before;
    }, 2000);
  });
}
