// Who judges: the name typed into any "Your name" field, kept in this browser and sent with every form.

const KEPT = "sayso.by";

/** The name that was typed last; "" leaves it to the server, which takes the login name. */
export function who() {
  try {
    return localStorage.getItem(KEPT) || "";
  } catch {
    return ""; // storage is switched off
  }
}

export function fill(root = document) {
  for (const field of root.querySelectorAll('input[name="by"]')) field.value = who();
}

document.addEventListener("change", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.name !== "by") return;
  try {
    localStorage.setItem(KEPT, field.value.trim());
  } catch {
    // It is sent with this form all the same.
  }
  fill();
});
document.addEventListener("htmx:afterSwap", () => fill());
fill();
