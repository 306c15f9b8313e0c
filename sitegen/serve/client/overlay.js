// What is wrong, in the page: a badge, and a panel that opens by itself when there is an error. Both stand before the
// site's page, in a shadow root, so that they come first by the Tab key and no theme reaches them. Everything is text.

const OWN = "/_sitegen/", LONG = 2000  // milliseconds

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

  build()
  return {show, reserve, waits}

  function build() {
    const style = make("link", {rel: "stylesheet", href: OWN + "preview.css"})
    const foot = make("div", {id: "foot"}, make("p", {}, make("a", {href: OWN}, "All cases, and what is missing")), working)
    panel.append(make("div", {id: "head"}, title, hide), list, foot)
    shadow.append(style, panel, badge, bar, said)
    host.hidden = panel.hidden = bar.hidden = true
    style.onload = () => { host.hidden = false; reserve() }
    badge.onclick = () => { toggle(true); hide.focus() }
    hide.onclick = () => toggle(false)
    listen.call(window, "keydown", event => {
      if (event.key === "Escape" && open && !event.defaultPrevented && !document.querySelector("dialog[open]")) toggle(false)
    })
    listen.call(window, "resize", reserve)
    root.insertBefore(host, document.body)
    new ResizeObserver(reserve).observe(panel)
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
    if (opened) frames(list.scrollTop = 0)
    panel.className = known?.errors ? "errors" : ""
    badge.setAttribute("aria-expanded", open)
    badge.className = stopped ? "stopped" : known?.errors ? "errors" : known?.warnings ? "warnings" : ""
    const at = stopped ? "" : work()
    put(working, at)
    put(badge, stopped ? "Preview stopped" : [summary(), at].filter(Boolean).join(" · ") || "Preview")
    progress(stopped ? null : known?.work)
    reserve()
  }

  function summary() {
    return known ? [count(known.errors, "error"), count(known.warnings, "warning"), toFill(known.places.length)].filter(Boolean).join(", ") : ""
  }

  // What is under way, in words: while what is shown is made of a few cases, and later when it takes long.
  function work() {
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
    if (now.some(key => !told.includes(key))) said.textContent = sentence()
    else if (told.length && !now.length) said.textContent = "Mended."
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

  // A dialog in front of everything holds back a newer version: a quiet word in it, as nothing else can be reached.
  function waits(dialog) {
    if (dialog.querySelector("sitegen-waits")) return
    const sign = make("sitegen-waits", {lang: "en", dir: "ltr"}), words = make("p", {id: "waits", role: "status"})
    sign.attachShadow({mode: "open"}).append(make("link", {rel: "stylesheet", href: OWN + "preview.css"}), words)
    dialog.append(sign)
    setTimeout(() => put(words, "A newer version waits until this is closed"))
    listen.call(dialog, "close", () => sign.remove(), {once: true})
  }

  // Room at the end of the page, and around what has the focus, as high as what stands in front of it.
  function reserve() {
    const height = host.hidden ? 0 : Math.ceil(Math.max(open ? panel.offsetHeight : 0, badge.offsetHeight + 16))
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
