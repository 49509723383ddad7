/** 公开栏版面: the whole wall on one or more sheets, two columns on A4, three on A3 across. */
export const boardSheetLayout = `
#let grey = rgb("#5a5248")
#let a3 = d.size == "a3"
#set page(
  paper: d.size, flipped: a3,
  margin: (top: 16mm, bottom: 16mm, x: 16mm),
  footer: context {
    set text(size: 8.5pt, fill: grey)
    grid(columns: (1fr, auto, 1fr), align: (left, center, right), d.foot,
      str(counter(page).get().first()) + " / " + str(counter(page).final().first()), d.asOf)
  },
)
#set text(size: if a3 { 12pt } else { 10.5pt })
#set par(leading: 0.62em, spacing: 0.7em, justify: true)

#line(length: 100%, stroke: 4pt + red)
#v(3mm)
#grid(columns: (26mm, 1fr, 26mm), align: (left + horizon, center + horizon, right + horizon),
  [],
  {
    set par(justify: false)
    block(below: 3mm, text(size: 11pt, fill: grey, d.campaign))
    block(below: 3mm, text(size: if a3 { 34pt } else { 25pt }, weight: 700, tracking: 0.08em, d.heading))
    text(size: 11pt, fill: grey, d.org)
  },
  if "qr" in d { align(center, { image(bytes(d.qr), width: 24mm, alt: d.url); text(size: 7.5pt, fill: grey, d.words.scan) }) },
)
#v(2mm)
#line(length: 100%, stroke: 0.6pt + ink)
#v(1mm)

#columns(if a3 { 3 } else { 2 }, gutter: 9mm, {
  for p in d.pledges {
    block(breakable: false, width: 100%, below: 4.5mm, {
      grid(columns: (auto, 1fr), column-gutter: 3mm, align: (left + bottom, right + bottom),
        text(size: 1.2em, weight: 700, p.name), text(size: 0.8em, fill: grey, p.title))
      v(0.6mm)
      for i in p.items {
        grid(columns: (1.5em, 1fr), row-gutter: 0pt, text(fill: red, weight: 700, str(i.number)),
          par(i.text + text(size: 0.82em, fill: grey, "　" + box(i.due))))
      }
      v(1.6mm)
      line(length: 100%, stroke: 0.4pt + rgb("#cfc7b8"))
    })
  }
})
`;
