import { elements, firstElement } from "./sheet-xml";

const redWash =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFBE3E1"/><bgColor indexed="64"/></patternFill></fill>';
const redInk = '<font><b/><sz val="10"/><color rgb="FFB3261E"/><name val="宋体"/></font>';

/** Styles of a workbook with those for marks added: each cell's own style with a red ground, and one for the words. */
export class MarkStyles {
  private readonly formats: string[];
  private readonly added: string[] = [];
  private readonly washed = new Map<number, number>();
  private readonly fill: number;
  private readonly font: number;
  private wordsStyle: number | undefined;

  constructor(private readonly styles: string) {
    this.formats = Array.from(elements(this.list("cellXfs"), "xf"), ({ attributes, inner }) =>
      inner === "" ? `<xf${attributes}/>` : `<xf${attributes}>${inner}</xf>`,
    );
    this.fill = Array.from(elements(this.list("fills"), "fill")).length;
    this.font = Array.from(elements(this.list("fonts"), "font")).length;
  }

  /** The attributes of a cell with its style on a red ground. */
  wrong(attributes: string): string {
    const style = Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0);
    const known = this.washed.get(style) ?? this.add(this.ground(style));
    this.washed.set(style, known);
    return `${attributes.replace(/\ss="\d+"/, "")} s="${known}"`;
  }

  words(): number {
    this.wordsStyle ??= this.add(
      `<xf numFmtId="0" fontId="${this.font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
    );
    return this.wordsStyle;
  }

  xml(): string {
    let xml = grown(this.styles, "cellXfs", this.added);
    xml = grown(xml, "fills", [redWash]);
    return grown(xml, "fonts", [redInk]);
  }

  private ground(style: number): string {
    const format = this.formats[style] ?? '<xf numFmtId="0" fontId="0" borderId="0" xfId="0"/>';
    return format
      .replace(/\s(?:fillId|applyFill)="\d+"/g, "")
      .replace("<xf", `<xf fillId="${this.fill}" applyFill="1"`);
  }

  private add(format: string): number {
    this.added.push(format);
    return this.formats.length + this.added.length - 1;
  }

  private list(name: string): string {
    return firstElement(this.styles, name)?.inner ?? "";
  }
}

/** The list with more at its end; its count is left to whoever opens the file. */
const grown = (xml: string, name: string, more: readonly string[]): string =>
  xml.replace(new RegExp(`<${name}(?:\\s[^>]*)?>`), `<${name}>`).replace(`</${name}>`, `${more.join("")}</${name}>`);
