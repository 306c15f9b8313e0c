// Copies a citation with its italics and links. Without this file everything can still be read, and selected by hand.
"use strict"

const status = document.querySelector(".cite-status")
const box = document.querySelector("details.cite")

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false
  button.addEventListener("click", () => copy(button, document.getElementById(button.dataset.copy)))
}
addEventListener("hashchange", open)
open()

function open() {
  if (box && location.hash === "#" + box.id) box.open = true
}

async function copy(button, source) {
  status.textContent = ""
  try {
    const kinds = {"text/html": rich(source), "text/plain": plain(source)}
    const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], {type})])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    status.textContent = button.dataset.done
  } catch {
    getSelection().selectAllChildren(source)
    status.textContent = status.dataset.failed
  }
}

function rich(source) {
  const numbered = source.matches("ol:not(.unnumbered)")
  const tag = numbered ? "li" : source.matches("ol") ? "p" : "span"
  const html = entries(source).map(entry => `<${tag}>${entry.innerHTML}</${tag}>`).join("")
  return numbered ? `<ol>${html}</ol>` : html
}

function plain(source) {
  const numbered = source.matches("ol:not(.unnumbered)")
  return entries(source).map((entry, index) => (numbered ? `${index + 1}. ` : "") + entry.textContent).join("\n")
}

function entries(source) {
  return source.matches("ol") ? [...source.children] : [source]
}
