// Only pages that `cargo xtask serve` sends carry this: it waits for the next build, then
// reloads, or shows what went wrong over the page as it was.
let seen = new URL(import.meta.url).searchParams.get("seen");

for (;;) {
  try {
    const answer = await fetch(`/__xtask/build?seen=${seen}`);
    const [id, ...problem] = (await answer.text()).split("\n");
    const text = problem.join("\n").trim();
    if (id !== seen && !text) location.reload();
    if (id !== seen && text) show(text);
    seen = id;
  } catch {
    // The server is stopped; look again when it may be back.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function show(text) {
  document.getElementById("xtask-problem")?.remove();
  const note = document.createElement("pre");
  note.id = "xtask-problem";
  note.setAttribute("role", "status");
  note.textContent = text;
  // Set one by one through the CSSOM, which `style-src 'self'` allows.
  Object.assign(note.style, {
    position: "fixed", inset: "auto 0 0 0", zIndex: "2147483647", margin: "0", padding: "1rem",
    maxHeight: "50vh", overflow: "auto", whiteSpace: "pre-wrap",
    font: "13px/1.5 ui-monospace, monospace", color: "#fff", background: "#7a1420",
  });
  document.body.append(note);
}
