/** One comrade's 承诺书 on A4 portrait, with room for a hand signature and for the examiner. */
export const pledgeLetterLayout = `
#let grey = rgb("#5a5248")
#set page(
  paper: "a4",
  margin: (top: 26mm, bottom: 24mm, x: 26mm),
  footer: context {
    let pages = counter(page).final().first()
    if pages > 1 { align(center, text(size: 9pt, fill: grey, "第" + str(counter(page).get().first()) + "页，共" + str(pages) + "页")) }
  },
)
#set text(size: 13pt)
#set par(leading: 0.8em, spacing: 0.8em, justify: true)

#align(center, {
  set par(justify: false)
  block(below: 7mm, text(fill: grey, d.campaign))
  block(below: 11mm, text(size: 28pt, weight: 700, fill: red, tracking: 0.3em, d.heading))
})
#block(width: 100%, below: 3mm, grid(
  columns: (auto, 1fr), column-gutter: 8mm, align: (left, right),
  [#text(fill: grey, d.words.pledger)#text(weight: 700, d.pledger)#if "duty" in d [#h(0.8em)#d.duty]],
  [#text(fill: grey, d.words.org)#d.org],
))
#block(width: 100%, below: 7mm, line(length: 100%, stroke: 1.2pt + red))
#block(width: 100%, below: 8mm, par(first-line-indent: (amount: 2em, all: true), d.preamble))

#let fact(label, words) = (text(fill: grey, label), words)
#for item in d.items {
  block(breakable: false, width: 100%, spacing: 7.5mm, grid(
    columns: (2.4em, 1fr),
    text(weight: 700, fill: red, item.numeral),
    {
      block(below: 3.4mm, text(weight: 700, item.text))
      set text(size: 12pt)
      set par(leading: 0.6em)
      grid(columns: (5.2em, 1fr), row-gutter: 0.75em, ..item.facts.map(((label, words)) => fact(label, words)).flatten())
    },
  ))
}

#block(breakable: false, width: 100%, above: 12mm, {
  par(first-line-indent: (amount: 2em, all: true), d.closing)
  v(11mm)
  grid(
    columns: (auto, 1fr),
    column-gutter: 6mm,
    align: (left + horizon, right + horizon),
    if "online" in d {
      grid(columns: (22mm, 44mm), column-gutter: 2mm, align: horizon, image(bytes(d.online.qr), width: 22mm, alt: d.online.url), {
        set text(size: 9pt, fill: grey)
        set par(justify: false, leading: 0.5em)
        d.online.sentence
      })
    },
    {
      let blank = box(width: 38mm, stroke: (bottom: 0.6pt + ink), outset: (bottom: 1.5pt))
      d.words.signature + blank
      v(4mm)
      d.words.date
    },
  )
})
`;
