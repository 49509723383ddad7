import { expect, test } from "vitest";
import { isMediaType, shownName } from "@/lib/kernel/media-types";

test("PLG-22 SUP-02 pictures and PDF are kept as evidence and proof, and nothing that could run", () => {
  expect(["image/jpeg", "image/png", "image/webp", "application/pdf"].every(isMediaType)).toBe(true);
  expect(["image/svg+xml", "text/html", undefined].some(isMediaType)).toBe(false);
});

test("a file's name is shown without its path and control signs", () => {
  expect(shownName("C:\\照片\\值守\u0000.jpg")).toBe("值守.jpg");
  expect(shownName("../../etc/passwd")).toBe("passwd");
  expect(shownName("")).toBe("附件");
});
