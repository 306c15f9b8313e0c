// The reader's place in a page: what is at the top of the window, open, typed, focused, selected, seen in the viewer. Kept
// as names and words, so that it is found in another version of the page, be it in this document or in the next.

const PLACES = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, figure, img, tr, [id]"
const FIELDS = "input, textarea, select", FOCUSABLE = "a, button, summary, input, textarea, select, [tabindex]"
const PICTURE = ".figure :is(a.picture, a.enlarge)"
const AROUND = 200  // signs before and after what is selected, by which it is told from the same words elsewhere
const listen = EventTarget.prototype.addEventListener

// What stands at the top of the window and around it, by names or words: one of them is there after the edit.
export function keep() {
  const tops = []
  for (const [called, one] of named(PLACES)) {
    const box = one?.getBoundingClientRect()
    if (box?.height && box.bottom > 0 && Math.abs(box.top) < innerHeight) tops.push([called, box.top, one])
  }
  tops.sort((one, other) => Math.abs(one[1]) - Math.abs(other[1]))
  const of = (selector, state) => [...named(selector)].filter(([, one]) => one).map(([called, one]) => [called, state(one)])
  const focus = document.activeElement
  return {
    tops: tops.slice(0, 60).filter(([, , one]) => !floats(one)).map(([called, top]) => [called, top]), y: scrollY,
    opened: of("details", one => one.open),
    typed: of(FIELDS, one => [one.value, one.checked]),
    focus: focus.matches(FOCUSABLE) ? name(focus) : null,
    caret: focus.matches(FIELDS) && focus.selectionStart != null ? [focus.selectionStart, focus.selectionEnd, focus.selectionDirection] : null,
    selected: selected(),
    seen: seen(),
  }
}

export function putBack({tops, opened, typed, focus, caret, y, selected}) {
  const details = named("details"), fields = named(FIELDS), places = named(PLACES)
  for (const [called, open] of opened) if (details.get(called)) details.get(called).open = open
  for (const [called, [value, checked]] of typed) if (fields.get(called)) Object.assign(fields.get(called), {value, checked})
  select(selected)
  if (focus) focusOn(named(FOCUSABLE).get(focus), caret)
  const found = y ? tops.find(([called]) => places.get(called)) : null
  scrollTo({top: found ? scrollY + places.get(found[0]).getBoundingClientRect().top - found[1] : y, behavior: "instant"})
}

function focusOn(one, caret) {
  one?.focus({preventScroll: true})
  if (caret && one?.selectionStart != null) one.setSelectionRange(...caret)
}

// What stays in the window says nothing about the place in the text.
function floats(one) {
  for (; one && one !== document.body; one = one.parentElement) if (/fixed|sticky/.test(getComputedStyle(one).position)) return true
  return false
}

// Elements by what they are called; two of a name are none.
function named(selector) {
  const names = new Map()
  for (const one of document.body.querySelectorAll(selector)) {
    const called = name(one)
    names.set(called, names.has(called) ? null : one)
  }
  return names
}

function name(one) {
  if (one.id) return "#" + one.id
  const words = one.matches("figure, img") ? one.getAttribute("src") || one.querySelector("img")?.getAttribute("src") : one.textContent
  return [one.localName, one.getAttribute("name") ?? one.getAttribute("href"), (words ?? "").trim().slice(0, 160)].join("|")
}

// -- what is selected -------------------------------------------------------------------------------------------------

// The words, those around them and how far they are from the beginning; null without a selection in the page.
function selected() {
  const {anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed} = getSelection()
  if (isCollapsed || !document.body.contains(anchorNode) || !document.body.contains(focusNode)) return null
  const one = offset(anchorNode, anchorOffset), other = offset(focusNode, focusOffset), all = document.body.textContent
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  if (from === to) return null
  return {words: all.slice(from, to), before: all.slice(Math.max(0, from - AROUND), from), after: all.slice(to, to + AROUND), from, backward: other < one}
}

function offset(node, at) {
  const range = document.createRange()
  range.setStart(document.body, 0)
  range.setEnd(node, at)
  return range.toString().length
}

// Select the same words: of several places the one that has most of the words around it in common, then the nearest.
function select(kept) {
  if (!kept) return
  const all = document.body.textContent
  let best = null
  for (let from = all.indexOf(kept.words); from >= 0; from = all.indexOf(kept.words, from + 1)) {
    const to = from + kept.words.length
    const likeness = alike(all.slice(Math.max(0, from - AROUND), from), kept.before, true) + alike(all.slice(to, to + AROUND), kept.after, false)
    const away = Math.abs(from - kept.from)
    if (!best || likeness > best.likeness || likeness === best.likeness && away < best.away) best = {from, to, likeness, away}
  }
  if (!best) return
  const ends = [point(best.from + 1, -1), point(best.to, 0)]
  getSelection().setBaseAndExtent(...(kept.backward ? ends.reverse() : ends).flat())
}

// How many signs two texts have in common at their ends, or at their beginnings.
function alike(one, other, atEnd) {
  let count = 0
  while (count < Math.min(one.length, other.length) && (atEnd ? one.at(-1 - count) === other.at(-1 - count) : one[count] === other[count])) count++
  return count
}

// The node and the offset in it of a sign of the page's text, moved on by `more`.
function point(at, more) {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const {length} = texts.currentNode
    if (at <= length) return [texts.currentNode, at + more]
    at -= length
  }
}

// -- what lies over the page ------------------------------------------------------------------------------------------

export const modal = () => document.querySelector("dialog:modal")

// What the viewer shows, and which of its buttons has the focus: they have no words to be found by.
function seen() {
  const dialog = modal()
  return dialog?.seen ? {...dialog.seen(), focus: within(dialog).indexOf(document.activeElement)} : null
}

const within = dialog => [...dialog?.querySelectorAll(FOCUSABLE) ?? []]

// Open the viewer again on the picture that was seen, over the one that shows it still, which goes when what stood in
// it has moved on (`resume`). The entry of the history that the old one made serves the new one. Without the
// picture there is nothing to be seen.
export function reopen({seen, selected}, old, resume = () => {}) {
  if (!seen) return
  if (old && !old.open) return old.remove()
  const link = [...document.querySelectorAll(PICTURE)].find(one => decodeURIComponent(one.hash.slice(1)) === seen.id)
  if (!link || !document.getElementById("viewer")) {
    old?.remove()
    if (history.state?.viewer) history.back()
    return
  }
  if (history.state?.viewer) history.pushState = () => {}
  listen.call(window, "enlarge", () => {
    delete history.pushState
    resume()
    old?.remove()
    modal()?.seen?.(seen)
    select(selected)
    within(modal())[seen.focus]?.focus()
  }, {once: true})
  link.click()
}
