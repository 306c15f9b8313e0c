// What is wrong, in the page: a badge, and a panel that opens by itself when there is an error. Both stand before the
// site's page, in a shadow root, so that they come first by the Tab key and no theme reaches them; in front of a dialog
// they stand in it (`front.js`). Everything is text.

import {inFront} from "./front.js"

const OWN = "/_sitegen/", SHORT = 150, LONG = 2000  // milliseconds
const WAITS = "A newer version waits until this is closed"

// `listen` is how listeners are added that outlive the page; `memory` is kept for the tab. A page that `lists` what is
// wrong needs no panel over it, unless it is asked for.
export function overlay(listen, memory, lists) {
  const root = document.documentElement
  const host = make("sitegen-preview", {lang: "en", dir: "ltr"})
  const shadow = host.attachShadow({mode: "open"})
  const badge = make("button", {type: "button", id: "badge", "aria-expanded": "false", "aria-controls": "panel"})
  const said = make("p", {role: "status", id: "said"})
  const bar = make("div", {role: "progressbar", id: "bar"}, make("div"))
  const panel = make("section", {id: "panel", "aria-labelledby": "title"})
  const title = make("h2", {id: "title"})
  const hide = make("button", {type: "button", id: "hide"}, "Hide")
  const list = make("div", {id: "list"})
  const working = make("p", {id: "working"})
  let since = 0, begun = false, known = null, stopped = false, drawn = "", open = false, wanted = false
  let waiting = null, saidAt = 0, front = null, over = null

  build()
  return {show, reserve, waits, hold}

  function build() {
    const foot = make("div", {id: "foot"}, make("p", {}, make("a", {href: OWN}, "All cases, and what is missing")), working)
    panel.append(make("div", {id: "head"}, title, hide), list, foot)
    shadow.append(panel, badge, bar, said)
    host.hidden = panel.hidden = bar.hidden = true
    dress().catch(() => {})  // the preview has stopped
    badge.onclick = () => { toggle(true); hide.focus() }
    hide.onclick = () => toggle(false)
    listen.call(window, "keydown", () => { over = front.dialog() }, true)
    for (const place of [host, window]) listen.call(place, "keydown", escape)
    listen.call(window, "resize", reserve)
    front = inFront(host, moved)
    new ResizeObserver(reserve).observe(panel)
  }

  // A sheet that is made here stays when the overlay moves: one that is linked would be loaded again, to nobody's delight.
  async function dress() {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(await (await fetch(OWN + "preview.css")).text())
    shadow.adoptedStyleSheets = [sheet]
    host.hidden = false
    reserve()
  }

  // Escape puts away what lies in front: the panel, and the next time the dialog below it. Nothing when the page has used
  // the key, be it only for closing its dialog.
  function escape(event) {
    if (event.key !== "Escape" || !open || event.defaultPrevented || event.isComposing) return
    front.follow()
    if (front.dialog() !== over) return
    event.preventDefault()
    toggle(false)
  }

  // What was said just before is said once more: nobody hears words that were there when their place came.
  function moved() {
    const again = Date.now() - saidAt < LONG ? said.textContent : ""
    said.textContent = ""
    if (again) setTimeout(() => say(again), SHORT)
    if (front) render()
  }

  function say(words) {
    said.textContent = words
    saidAt = Date.now()
  }

  // Before the page is exchanged; what is returned is called after, and gives the focus back when the panel had it.
  function hold() {
    const at = shadow.activeElement
    return () => {
      front.follow()
      if (at) (at.isConnected ? at : hide).focus({preventScroll: true})
    }
  }

  function errors() {
    return known ? known.problems.filter(one => one.severity === "error") : []
  }

  // Errors that were put away stay away until there is another.
  function toggle(to) {
    const within = panel.contains(shadow.activeElement)
    open = wanted = to
    if (!to && within) hide.blur(), shadow.activeElement?.blur()
    if (!open) memory.set("hidden", errors().map(one => one.key))
    render()
    if (!open && within) badge.focus()
  }

  // `state` is what state.json says, null before; `gone` whether the preview has stopped.
  function show(state, gone) {
    known = state
    stopped = gone
    render()
  }

  function render() {
    if (known) {
      const hidden = memory.get("hidden") ?? []
      if (drawn !== content()) draw()
      wanted = open && panel.contains(shadow.activeElement) || wanted && known.problems.length + known.places.length > 0
      open = wanted || !lists && errors().some(one => !hidden.includes(one.key))
      memory.set("hidden", hidden.filter(key => errors().some(one => one.key === key)))
      tell()
    }
    const opened = open && panel.hidden
    panel.hidden = !open
    if (opened) frames(list.scrollTop = 0), front.raise()
    panel.className = known?.errors ? "errors" : ""
    badge.setAttribute("aria-expanded", open)
    badge.className = stopped ? "stopped" : known?.errors ? "errors" : known?.warnings ? "warnings" : ""
    const at = stopped ? "" : work()
    put(working, at)
    put(badge, stopped ? "Preview stopped" : [summary(), at].filter(Boolean).join(" · ") || "Preview")
    badge.hidden = !!front.dialog() && !stopped && !waiting && !known?.errors && shadow.activeElement !== badge
    progress(stopped ? null : known?.work)
    reserve()
  }

  function summary() {
    return known ? [count(known.errors, "error"), count(known.warnings, "warning"), toFill(known.places.length)].filter(Boolean).join(", ") : ""
  }

  // What is under way, in words: while what is shown is made of a few cases, and later when it takes long.
  function work() {
    if (waiting) return WAITS
    since = known?.work ? since || Date.now() : 0
    begun ||= since > 0
    if (!known || known.whole && !(since && Date.now() - since > LONG)) return ""
    const words = known.work ? known.work.words : begun ? "Putting the site together" : "Starting"
    const numbers = known.work?.total ? `, ${number(known.work.done)} of ${number(known.work.total)}` : ""
    return words + numbers + (known.whole || lists || !known.digest ? "" : "; lists and counts may still lack cases")
  }

  // Said once, and not at every save: when there is an error more, and when the last one is mended.
  function tell() {
    const told = memory.get("told") ?? [], now = errors().map(one => one.key)
    if (now.some(key => !told.includes(key))) say(sentence())
    else if (told.length && !now.length) say("Mended.")
    memory.set("told", now)
  }

  function sentence() {
    return `${count(known.errors, "error")}${known.beneath && !lists ? `. ${known.beneath}` : ""}`
  }

  function progress(work) {
    bar.hidden = !work?.total
    if (bar.hidden) return
    bar.firstChild.style.inlineSize = `${100 * work.done / work.total}%`
    bar.setAttribute("aria-label", work.words)
    bar.setAttribute("aria-valuemax", work.total)
    bar.setAttribute("aria-valuenow", work.done)
    bar.setAttribute("aria-valuetext", `${work.words}: ${number(work.done)} of ${number(work.total)}`)
  }

  function content() {
    return JSON.stringify([known.problems, known.places, known.elsewhere, known.more, known.beneath])
  }

  function draw() {
    const at = shadow.activeElement?.dataset.key, first = known.problems[0]?.key
    const {scrollTop} = list, opened = list.querySelector("details")?.open, stays = first === list.querySelector("[data-key]")?.dataset.key
    drawn = content()
    const wrong = errors(), others = known.problems.filter(one => one.severity !== "error")
    title.textContent = wrong.length ? sentence() : summary() || "Nothing is wrong"
    list.replaceChildren(...[wrong, others].filter(some => some.length).map(some => make("ol", {}, ...some.map(problem))))
    if (known.more) list.append(make("p", {}, `${number(known.more)} more: sitegen check lists all.`))
    if (known.places.length) list.append(places())
    if (known.elsewhere) list.append(make("p", {class: "elsewhere"}, `${toFill(known.elsewhere)} in ${known.places.length ? "other cases" : "cases"}.`))
    if (opened && known.places.length) list.querySelector("details").open = true
    list.scrollTop = stays ? scrollTop : 0
    frames()
    if (at) ([...list.querySelectorAll("[data-key]")].find(one => one.dataset.key === at) ?? hide).focus({preventScroll: true})
  }

  // Work, and no mistake: one line, so that no mistake is lost among thirty places.
  function places() {
    const all = known.places.map(one => make("li", {}, make("p", {class: "place"}, make("code", {}, one.place)), make("p", {}, one.message), make("p", {}, make("code", {}, one.words))))
    return make("details", {}, make("summary", {"data-key": "places"}, toFill(known.places.length)), make("ol", {}, ...all))
  }

  function problem(one) {
    const link = {href: `${OWN}?rule=${encodeURIComponent(one.rule)}`, target: "sitegen-rule", title: "What it asks for, in another tab", "data-key": one.key}
    const rule = make("a", link, one.rule, make("span", {"aria-hidden": "true"}, " ↗"))
    const item = make("li", {class: one.severity}, make("p", {class: "place"}, make("code", {}, one.place), " ", make("strong", {}, one.severity), " ", rule))
    item.append(make("p", {class: "message"}, one.message))
    if (one.frame) {
      const [before, marked, after, carets] = one.frame
      const line = make("code", {}, before, make("mark", {}, marked), after)
      item.append(make("pre", {tabindex: "0", role: "region", "aria-label": `The line of ${one.place}`}, line, make("span", {"aria-hidden": "true"}, "\n" + carets)))
    }
    if (one.hint) item.append(make("p", {class: "hint"}, one.hint))
    return item
  }

  // The place in a long line is in sight.
  function frames() {
    for (const mark of list.querySelectorAll("mark")) mark.closest("pre").scrollLeft = Math.max(0, mark.offsetLeft - mark.closest("pre").clientWidth / 3)
  }

  // A dialog in front of everything holds back a newer version, of which nothing else can be seen.
  function waits(dialog) {
    if (waiting === dialog) return
    waiting = dialog
    listen.call(dialog, "close", () => { waiting = null; render() }, {once: true})
    say(WAITS)
    render()
  }

  // Room at the end of the page, and around what has the focus, as high as what stands in front of it.
  function reserve() {
    const high = of => of.getBoundingClientRect().height
    const height = host.hidden ? 0 : Math.ceil(Math.max(open ? high(panel) : 0, high(badge) + 16))
    front?.room(open || !badge.hidden ? height : 0)
    root.style.setProperty("scroll-padding-block-end", height + "px")
    root.style.setProperty("padding-block-end", height + "px")
  }
}

const number = of => of.toLocaleString("en")
const count = (of, word) => of ? `${number(of)} ${word}${of === 1 ? "" : "s"}` : ""
const toFill = of => of ? `${count(of, "place")} to fill in` : ""
const put = (one, words) => { if (one.textContent !== words) one.textContent = words }

function make(tag, attributes = {}, ...content) {
  const one = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value)
  one.append(...content)
  return one
}
