import type { Receipt } from "@/lib/evaluations/receipts/rules";

/** Two words to remember, a short code to look up. */
export function ReceiptCard({ label, receipt }: { label: string; receipt: Receipt }) {
  return (
    <div className="my-5 border-2 border-ink bg-sheet px-4 py-5 text-center">
      <p className="text-sm text-ink-2">{label}</p>
      <p lang="zh" className="font-serif text-3xl font-semibold tracking-wider">
        {receipt.words.join("　")}
      </p>
      <p className="mt-1 text-xl tracking-wide">{receipt.code}</p>
    </div>
  );
}
