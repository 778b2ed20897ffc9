// Who judges: the name typed into any "Your name" field, kept in this browser and sent with every form.

const KEPT = "sayso.by";
let name = "";
try {
  name = localStorage.getItem(KEPT) || "";
} catch {
  // Storage is switched off: the name is known as long as this page is open.
}

/** The name that was typed last; "" leaves it to the server, which takes the login name. */
export function who() {
  return name;
}

function fill(root = document) {
  for (const field of root.querySelectorAll('input[name="by"]')) field.value = name;
}

document.addEventListener("change", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.name !== "by") return;
  name = field.value.trim();
  fill();
  try {
    localStorage.setItem(KEPT, name);
  } catch {
    // As above.
  }
});
// Forms that came later than this page have the name as well.
document.addEventListener("submit", (event) => fill(event.target), { capture: true });
fill();
