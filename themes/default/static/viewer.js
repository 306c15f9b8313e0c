// The viewer of figures: one picture or two side by side, zoomed, moved, with the caption beside them. previews.js
// loads it when a picture is opened first. Everything is also on the page of the case's figures, to which a picture's
// link leads. A picture is an SVG image whose view box is what is seen of it, so a region of a composite picture is a
// view like another.
(() => {
  "use strict"
  const STEP = 1.5, NEAR = 2.5, LARGEST = 8, UPSCALED = 3, MOVE = 0.2, MARGIN = 1.06, SWIPE = 60, TAP = 300
  const NS = "http://www.w3.org/2000/svg"
  const template = document.getElementById("viewer")
  const items = [...document.querySelectorAll(".figure")].flatMap(pictures)
  const dialog = document.body.appendChild(template.content.firstElementChild.cloneNode(true))
  const get = selector => dialog.querySelector(selector)
  const [first, second] = dialog.querySelectorAll(".viewer-stage")
  const select = get("select"), status = get("[role=status]"), mover = get(".viewer-move")
  const rtl = getComputedStyle(document.documentElement).direction === "rtl"
  const fingers = new Map()
  // What is seen of the pictures: how often larger than it fits, and where its middle is, as shares of the picture.
  const view = {zoom: 1, x: 0.5, y: 0.5}
  let shown = 0, opener = null, leaving = "", waiting = 0, drag = null, tapped = 0

  // -- the pictures of the page ----------------------------------------------------------------------
  function pictures(figure) {
    const label = figure.querySelector(":scope > figcaption .label").textContent.replace(/\.\s*$/, "")
    return [...figure.querySelectorAll("a.picture, li[data-region]")].flatMap(node => picture(figure, label, node))
  }

  function picture(figure, label, node) {
    const region = node.dataset.region ? node.dataset.region.split(" ").map(Number) : null
    const holder = region ? node : node.closest(".panel") || figure
    const letter = holder === figure ? "" : holder.querySelector(".letter")?.textContent ?? ""
    const image = (region ? figure : node).querySelector("a.picture img, :scope > img")
    if (!image) return []
    const width = +image.getAttribute("width"), height = +image.getAttribute("height")
    const [x, y, w, h] = region ?? [0, 0, 100, 100]
    return {
      figure, holder, image, width, height, region, name: label + letter, id: holder.id,
      alt: region ? node.querySelector(".region-text").textContent : image.alt,
      box: {x: x * width / 100, y: y * height / 100, width: w * width / 100, height: h * height / 100},
    }
  }

  const at = hash => items.findIndex(item => item.id === decodeURIComponent(hash.slice(1)))

  // -- opening and closing ---------------------------------------------------------------------------
  document.addEventListener("enlarge", event => {
    opener = event.target
    show(Math.max(0, at(opener.hash)), false)
    dialog.showModal()
    history.pushState({viewer: true}, "")
    first.focus()
    fit()
  })
  dialog.addEventListener("close", () => {
    compare("")
    opener?.focus()
    if (history.state?.viewer) history.back()
    else leave()
  })
  addEventListener("popstate", () => dialog.open ? dialog.close() : leave())

  function leave() {
    if (leaving) location.hash = leaving
    leaving = ""
  }

  // -- what is shown ---------------------------------------------------------------------------------
  function show(number, painted = true) {
    shown = (number + items.length) % items.length
    const item = items[shown]
    draw(first, item)
    get("h2").textContent = item.name
    get(".viewer-count").textContent = fill(get(".viewer-count").dataset.words)
    for (const side of dialog.querySelectorAll("[data-do=previous], [data-do=next]")) side.hidden = items.length < 2
    get(".viewer-other").hidden = items.length < 2
    for (const option of select.options) option.disabled = option.value === String(shown)
    if (select.value === String(shown)) select.value = ""
    compare(select.value)
    if (painted) fit()
  }

  function compare(value) {
    select.value = value
    const item = value === "" ? null : items[value]
    second.hidden = !item
    dialog.classList.toggle("comparing", !!item)
    if (item) draw(second, item)
    else second.replaceChildren()
    caption(item ? [items[shown], item] : [items[shown]])
    if (dialog.open) paint()
  }

  function draw(stage, item) {
    const svg = element("svg", {role: "img", "aria-label": item.alt})
    const size = {width: item.width, height: item.height, preserveAspectRatio: "none"}
    svg.append(element("rect", {...size, class: "viewer-paper"}))
    // The file at hand is seen until the large one is there.
    for (const source of new Set([item.image.currentSrc, item.image.src])) {
      if (source) svg.append(element("image", {...size, href: source}))
    }
    const framed = item.region ? [item] : items.filter(other => other.figure === item.figure && other.region)
    for (const {box} of framed) svg.append(element("rect", {...box, class: "viewer-frame"}))
    const name = document.createElement("span")
    name.className = "viewer-label"
    name.textContent = item.name
    stage.item = item
    stage.setAttribute("aria-label", item.name)
    stage.replaceChildren(svg, name)
  }

  function element(name, attributes) {
    const made = document.createElementNS(NS, name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    return made
  }

  function caption(pair) {
    const figures = new Set()
    const parts = pair.flatMap(item => {
      const told = figures.has(item.figure)
      figures.add(item.figure)
      return told ? ofPanel(item) : [...ofPanel(item), ...ofFigure(item)]
    })
    get(".viewer-caption").replaceChildren(...parts)
    get(".viewer-caption").scrollTop = 0
    reach()
  }

  // A caption that scrolls is a stop of the Tab key.
  function reach() {
    const place = get(".viewer-caption")
    if (place.scrollHeight > place.clientHeight) place.tabIndex = 0
    else place.removeAttribute("tabindex")
  }

  // Of a panel: its letter, caption, facts and long description. A picture alone has them beside it.
  function ofPanel({holder, figure, region}) {
    const source = region ? holder : holder === figure ? null : holder.querySelector("figcaption")
    const nodes = source?.childNodes ?? figure.querySelectorAll(":scope > .panel-caption, :scope > .long")
    return nodes.length ? [copied(nodes, "viewer-panel")] : []
  }

  function ofFigure({figure}) {
    return [copied(figure.querySelector(":scope > figcaption").childNodes, "viewer-figure")]
  }

  function copied(nodes, name) {
    const made = document.createElement("div")
    made.className = name
    made.append(...[...nodes].map(node => node.cloneNode(true)))
    for (const node of made.querySelectorAll("[id]")) node.removeAttribute("id")
    for (const link of made.querySelectorAll("a.enlarge")) link.replaceWith(link.querySelector(".letter"))
    return made
  }

  function fill(words, values = {}) {
    const names = second.hidden ? [first.item.name] : [first.item.name, second.item.name]
    const all = {figure: names.join(" + "), number: shown + 1, count: items.length, ...values}
    return words.replace(/\{(\w+)\}/g, (slot, name) => all[name] ?? slot)
  }

  // -- what is seen of it ----------------------------------------------------------------------------
  // `fit` is how many pixels of the screen a pixel of the picture takes when the picture, or its region, fits.
  function geometry(stage) {
    const {item, clientWidth: width, clientHeight: height} = stage
    const inside = box => Math.min(width / box.width, height / box.height, UPSCALED)
    const whole = inside(item)
    const fit = item.region ? inside(item.box) / MARGIN : whole
    const scale = fit * view.zoom
    const {box} = item
    const sides = [
      [width, item.width, box.x, box.width, view.x],
      [height, item.height, box.y, box.height, view.y],
    ]
    const middle = sides.map(([seen, full, start, length, share]) => {
      const half = seen / scale / 2
      return half * 2 >= full ? full / 2 : Math.min(Math.max(start + share * length, half), full - half)
    })
    return {width, height, item, whole, fit, scale, middle}
  }

  function paint() {
    for (const stage of second.hidden ? [first] : [first, second]) {
      if (!stage.clientWidth) continue
      const {width, height, scale, middle: [x, y], item} = geometry(stage)
      const wide = width / scale, high = height / scale
      stage.firstChild.setAttribute("viewBox", `${x - wide / 2} ${y - high / 2} ${wide} ${high}`)
      stage.classList.toggle("zoomed", wide < item.width - 1 || high < item.height - 1)
    }
    const {middle, item: {box}, scale} = geometry(first)
    view.x = (middle[0] - box.x) / box.width
    view.y = (middle[1] - box.y) / box.height
    const percent = Math.round(scale * 100)
    get(".viewer-zoom").textContent = fill(get(".viewer-zoom").dataset.words, {zoom: percent})
    const movable = first.classList.contains("zoomed") || second.classList.contains("zoomed") && !second.hidden
    if (!movable && mover.contains(document.activeElement)) first.focus()
    mover.hidden = !movable
    clearTimeout(waiting)
    waiting = setTimeout(() => { status.textContent = fill(status.dataset.words, {zoom: percent}) }, 400)
  }

  function fit() {
    Object.assign(view, {zoom: 1, x: 0.5, y: 0.5})
    paint()
  }

  // Zoom so that the point of the picture at (x, y) of the stage, its middle by default, stays where it is.
  function zoom(factor, stage = first, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
    const before = geometry(stage), {box} = before.item
    const least = before.whole / before.fit, most = Math.max(LARGEST, 2 / before.fit)
    view.zoom = Math.min(Math.max(view.zoom * factor, least), most)
    const scale = before.fit * view.zoom
    const away = (at, length) => (at - length / 2) * (1 / before.scale - 1 / scale)
    view.x = (before.middle[0] + away(x, before.width) - box.x) / box.width
    view.y = (before.middle[1] + away(y, before.height) - box.y) / box.height
    paint()
  }

  // Move what is seen by so many pixels of the screen.
  function move(x, y, stage = first) {
    const {scale, middle, item: {box}} = geometry(stage)
    view.x = (middle[0] + x / scale - box.x) / box.width
    view.y = (middle[1] + y / scale - box.y) / box.height
    paint()
  }

  const step = (x, y) => move(x * first.clientWidth * MOVE, y * first.clientHeight * MOVE)
  const actions = {
    close: () => dialog.close(), previous: () => show(shown - 1), next: () => show(shown + 1),
    larger: () => zoom(STEP), smaller: () => zoom(1 / STEP), fit, actual: () => zoom(1 / geometry(first).scale),
    left: () => step(-1, 0), right: () => step(1, 0), up: () => step(0, -1), down: () => step(0, 1),
  }

  // -- buttons, keys, pointers -----------------------------------------------------------------------
  dialog.addEventListener("click", event => {
    const button = event.target.closest("[data-do]"), link = event.target.closest("a[href*='#']")
    if (button) actions[button.dataset.do]()
    else if (link?.getAttribute("href").startsWith("#")) follow(event, link)
  })
  select.addEventListener("change", () => { compare(select.value); fit() })

  // A letter of the caption shows its panel here; any other place is behind the dialog.
  function follow(event, link) {
    event.preventDefault()
    const found = at(link.hash)
    if (found >= 0) {
      show(found)
      return first.focus()  // the caption with the link is gone
    }
    leaving = link.hash
    dialog.close()
  }

  const KEYS = {"+": "larger", "=": "larger", "-": "smaller", "0": "fit", "1": "actual"}
  const PAGES = {PageUp: "previous", PageDown: "next"}
  const ARROWS = {ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down"}
  dialog.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, .viewer-caption")) return
    let action = KEYS[event.key] ?? PAGES[event.key] ?? ARROWS[event.key]
    if (action in {left: 0, right: 0} && mover.hidden) action = (action === "right") !== rtl ? "next" : "previous"
    if (!action) return
    event.preventDefault()
    actions[action]()
  })

  for (const stage of [first, second]) {
    stage.addEventListener("wheel", event => {
      if (event.ctrlKey) zoom(Math.exp(-event.deltaY / 200), stage, ...inside(stage, event))
      else if (stage.classList.contains("zoomed")) move(event.deltaX, event.deltaY, stage)
      else return
      event.preventDefault()
    }, {passive: false})
    stage.addEventListener("pointerdown", event => {
      if (event.button) return
      stage.setPointerCapture(event.pointerId)
      fingers.set(event.pointerId, event)
      drag = fingers.size === 1 ? {x: event.clientX, y: event.clientY, pinched: false} : {...drag, pinched: true}
    })
    stage.addEventListener("pointermove", event => {
      const before = fingers.get(event.pointerId)
      if (!before) return
      const still = [...fingers.values()].find(finger => finger !== before)
      if (still) pinch(stage, before, event, still)
      else if (stage.classList.contains("zoomed")) {
        move(before.clientX - event.clientX, before.clientY - event.clientY, stage)
      }
      fingers.set(event.pointerId, event)
    })
    stage.addEventListener("pointerup", event => {
      if (fingers.delete(event.pointerId) && !fingers.size && !drag.pinched) lifted(stage, event)
    })
    stage.addEventListener("pointercancel", event => fingers.delete(event.pointerId))
  }
  new ResizeObserver(() => {
    if (!dialog.open) return
    paint()
    reach()
  }).observe(get(".viewer-stages"))

  function inside(stage, event) {
    const {left, top} = stage.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }

  function pinch(stage, before, after, still) {
    const apart = finger => Math.hypot(finger.clientX - still.clientX, finger.clientY - still.clientY) || 1
    zoom(apart(after) / apart(before), stage, ...inside(stage, still))
  }

  // A finger or the button was lifted: after a swipe the next picture comes, after two taps the picture is near.
  function lifted(stage, event) {
    const x = event.clientX - drag.x, y = event.clientY - drag.y
    const swiped = event.pointerType === "touch" && Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)
    if (swiped && !stage.classList.contains("zoomed")) {
      show(shown + ((x < 0) !== rtl ? 1 : -1))
    } else if (Math.hypot(x, y) < 8) {
      const twice = event.timeStamp - tapped < TAP
      tapped = twice ? 0 : event.timeStamp
      if (twice) near(stage, event)
    }
  }

  function near(stage, event) {
    if (view.zoom > 1.01) fit()
    else zoom(NEAR, stage, ...inside(stage, event))
  }

  // What is seen, for the live preview, which opens the viewer anew over another version of the page and gives it `back`.
  dialog.seen = back => {
    if (back) {
      compare(back.other && at(back.other) >= 0 ? String(at(back.other)) : "")
      Object.assign(view, back.view)
      paint()
      get(".viewer-caption").scrollTop = back.caption
    }
    const other = items[select.value]
    return {id: items[shown].id, other: other ? `#${encodeURIComponent(other.id)}` : "", view: {...view}, caption: get(".viewer-caption").scrollTop}
  }

  items.forEach((item, number) => select.add(new Option(item.name, number)))
})()
