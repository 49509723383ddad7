import { qrSvg } from "@/lib/documents/qr";

/** The board's own address to scan, and to type where a phone cannot. */
export function QrFigure({ url, small = false }: { url: string; small?: boolean }) {
  return (
    <figure className="my-4 text-center">
      <div
        aria-hidden="true"
        className={`mx-auto ${small ? "w-28" : "w-72 max-w-full"}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from the address alone
        dangerouslySetInnerHTML={{ __html: qrSvg(url) }}
      />
      <figcaption className="mt-2 text-sm break-all">{url}</figcaption>
    </figure>
  );
}
