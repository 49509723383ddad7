import type { UnzipFault } from "./unzip";

export type SheetFault = UnzipFault | "NOT_A_WORKBOOK" | "OLD_OR_ENCRYPTED" | "TOO_MANY_ROWS" | "TOO_MANY_COLUMNS";

export class SheetRefused extends Error {
  constructor(readonly reason: SheetFault) {
    super(`The workbook is refused: ${reason}`);
    this.name = "SheetRefused";
  }
}
