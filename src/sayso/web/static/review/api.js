// The API of this server: JSON in, JSON out. What it refuses is an Error that says why, in its own words.

let token = null;

export function get(path) {
  return ask(path, {});
}

/** `body` is sent with the token that a page of another site cannot read. */
export async function post(path, body) {
  token ??= (await get("/api/token")).token;
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-sayso-token": token },
    body: JSON.stringify(body),
  });
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, { ...options, headers: { accept: "application/json", ...options.headers } });
  } catch {
    throw new Error("sayso does not answer; is `sayso serve` still running?");
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.detail || `${answer.status} ${answer.statusText}`);
  return body;
}
