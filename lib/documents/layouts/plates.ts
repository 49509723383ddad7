/** 挂牌与责任公示卡: four plates on an A4 across, or two cards on an A4 upright, cut along the dashed lines. */
export const platesLayout = `
#let grey = rgb("#5a5248")
#let cards = d.kind == "card"
#set page(paper: "a4", flipped: not cards, margin: 0mm)
#set text(size: 11pt)
#set par(leading: 0.6em, spacing: 0.6em)
#let cut = (paint: rgb("#8f8576"), thickness: 0.4pt, dash: "dashed")

#let plate(p) = block(width: 100%, height: 100%, inset: if cards { 14mm } else { 9mm }, {
  block(width: 100%, height: 100%, stroke: 1.4pt + red, clip: true, {
    block(width: 100%, fill: red, inset: (x: 6mm, y: 2.6mm), text(fill: white, weight: 700, size: if cards { 17pt } else { 13pt }, tracking: 0.25em, align(center, d.heading)))
    block(width: 100%, inset: (x: if cards { 9mm } else { 6mm }, y: 2mm), {
      grid(columns: (1fr, auto), column-gutter: 4mm, align: (left + horizon, right + horizon),
        {
          text(size: if cards { 30pt } else { 22pt }, weight: 700, p.name)
          v(if cards { 2mm } else { 0.6mm })
          text(size: if cards { 12pt } else { 9.5pt }, fill: grey, p.title)
        },
        if cards and "qr" in p { image(bytes(p.qr), width: 27mm, alt: p.url) })
      v(if cards { 2.4mm } else { 0.8mm })
      line(length: 100%, stroke: 0.5pt + ink)
      v(if cards { 1.2mm } else { 0.4mm })
      text(size: if cards { 11pt } else { 9pt }, fill: grey, d.words.promises)
      for i in p.items {
        block(above: if cards { 4.4mm } else { 2.8mm }, below: 0mm, grid(columns: (if cards { 7.5mm } else { 5.8mm }, 1fr), text(size: if cards { 15pt } else { 11.5pt }, fill: red, weight: 700, str(i.number)),
          text(size: if cards { 15pt } else { 11.5pt }, i.text + text(size: 0.75em, fill: grey, "　" + box(i.due)))))
      }
      if p.more != "" { block(above: 2mm, text(size: 8.5pt, fill: grey, p.more)) }
    })
    place(bottom, block(width: 100%, fill: rgb("#f5f2eb"), inset: (x: 6mm, y: 1.8mm), text(size: if cards { 10pt } else { 8.5pt }, fill: grey, d.foot)))
  })
})

#for page in d.pages {
  grid(
    columns: if cards { (1fr,) } else { (1fr, 1fr) },
    rows: (50%, 50%),
    stroke: cut,
    ..page.map(plate),
  )
}
`;
