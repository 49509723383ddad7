import { expect, test } from "vitest";
import { mediaTypeOf, shownName } from "@/lib/pledges/evidence/rules";

const bytes = (...given: number[]) => Uint8Array.from([...given, 0, 0, 0, 0]);

test("PLG-22 evidence is known by its content, not by its name", () => {
  expect(mediaTypeOf(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe("image/jpeg");
  expect(mediaTypeOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe("image/png");
  expect(mediaTypeOf(new TextEncoder().encode("%PDF-1.7"))).toBe("application/pdf");
  expect(mediaTypeOf(new TextEncoder().encode("RIFF0000WEBPVP8 "))).toBe("image/webp");
  expect(mediaTypeOf(new TextEncoder().encode("<svg onload=alert(1)>"))).toBeNull();
  expect(mediaTypeOf(new Uint8Array())).toBeNull();
});

test("a file's name is shown without its path and control signs", () => {
  expect(shownName("C:\\照片\\值守\u0000.jpg")).toBe("值守.jpg");
  expect(shownName("../../etc/passwd")).toBe("passwd");
  expect(shownName("")).toBe("附件");
});
