"""What the browser tests measure in a page: scripts that are evaluated there, and what the two checkers are asked."""

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
# The rules that look at colours, for a page that was looked at whole in others.
AXE_COLOURS = """() => axe.run(document, {
    runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}, resultTypes: ['violations']
})"""
# IBM's own rules, WCAG 2.2 AA among them. What it asks a person to look at (POTENTIAL, MANUAL) is no violation.
# Of all of the page, or of what stands within a selector.
EQUAL_ACCESS = """async within => {
    const part = within ? document.querySelector(within) : document
    const report = await new ace.Checker().check(part, ["IBM_Accessibility"])
    return report.results.filter(found => found.value.join() === "VIOLATION,FAIL")
        .map(found => `${found.ruleId}: ${found.message} ${found.snippet.slice(0, 160)}`)
}"""
EQUAL_ACCESS_COLOURS = """async () => {
    const checker = new ace.Checker(), rules = checker.rulesetRules
    rules.IBM_Accessibility = rules.IBM_Accessibility.filter(id => /color|contrast|focus_visible/.test(id))
    const report = await checker.check(document, ["IBM_Accessibility"])
    return report.results.filter(found => found.value.join() === "VIOLATION,FAIL")
        .map(found => `${found.ruleId}: ${found.message} ${found.snippet.slice(0, 160)}`)
}"""
# Whether the page was asked this before while it held the same, with every part in the same place, seen or hidden.
SEEN = """() => {
    const parts = [...document.querySelectorAll('body *')].map(part => {
        const {x, y, width, height} = part.getBoundingClientRect()
        return [x, y, width, height, part.checkVisibility({visibilityProperty: true, opacityProperty: true})]
    })
    const now = document.documentElement.outerHTML + JSON.stringify(parts)
    const known = window.asked ??= new Set(), seen = known.has(now)
    known.add(now)
    return seen
}"""
LOADED = (
    "Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode().catch(() => {}) }))"
)
# After a change of size: two frames, so that whoever observes sizes has been told.
SETTLED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STOP = """() => {
    const here = document.activeElement
    if (!here || here === document.body) return null
    const box = here.getBoundingClientRect(), style = getComputedStyle(here)
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1)
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1)
    const front = document.elementFromPoint(x, y)
    const all = [...document.querySelectorAll(
        'a[href], summary, button, input, select, textarea, [tabindex="0"]'
    )].filter(stop => stop.checkVisibility({visibilityProperty: true}) && !stop.disabled)
    return {
        name: here.outerHTML.slice(0, 120),
        order: all.indexOf(here),
        count: all.length,
        outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        above: box.bottom <= 0 || (box.top < 0 && box.height < innerHeight),
        below: box.top >= innerHeight || (box.bottom > innerHeight + 3 && box.height < innerHeight),
        covered: !(front === here || here.contains(front) || (front && front.contains(here))),
    }
}"""
# WCAG 2.5.8: 24 by 24 pixels; or in a sentence; or a circle of 24 pixels around it meets no other target.
SMALL = """() => {
    const shown = [...document.querySelectorAll('a[href], summary, button, input, select, textarea')]
        .filter(link => !link.closest('.skip') && link.checkVisibility())
    const boxes = shown.map(link => link.getBoundingClientRect())
    const words = link => {
        const block = link.closest('p, li, dd, dt, td, th, figcaption, caption, blockquote, h1, h2, h3')
        if (!block) return 0
        const copy = block.cloneNode(true)
        copy.querySelectorAll('a, .visually-hidden, [aria-hidden]').forEach(part => part.remove())
        return copy.textContent.split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)).length
    }
    return shown.filter((link, index) => {
        const box = boxes[index]
        if (!box.width || (box.width >= 24 && box.height >= 24)) return false
        if (getComputedStyle(link).display === 'inline' && words(link)) return false
        const x = box.left + box.width / 2, y = box.top + box.height / 2
        return boxes.some((other, at) => at !== index && other.width &&
            Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)) < 12)
    }).map(link => link.outerHTML.slice(0, 120))
}"""
CLIPPED = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(part =>
    !part.closest('.visually-hidden, .scroller, .equation, math, svg') &&
    ['hidden', 'clip'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1
).map(part => part.outerHTML.slice(0, 120))"""
# WCAG 1.4.12: the letters, words, lines and paragraphs of a reader's own style sheet.
SPACED = """* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }"""
MOVING = """() => document.getAnimations().map(motion => `${motion.constructor.name} ${motion.effect.target.outerHTML.slice(0, 120)}`)
    .concat([...document.querySelectorAll('*')].filter(part => {
        const style = getComputedStyle(part)
        return [style.transitionDuration, style.animationDuration].some(all => all.split(',').some(one => parseFloat(one) > 0.01))
    }).map(part => `may move: ${part.outerHTML.slice(0, 120)}`))
    .concat([document.documentElement].filter(top => getComputedStyle(top).scrollBehavior === 'smooth').map(() => 'scrolls smoothly'))"""
