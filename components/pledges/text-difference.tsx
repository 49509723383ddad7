import type { Piece } from "@/lib/pledges/proposals/rules";

/** What was added is underlined, what was removed struck through: nothing by colour alone. */
export function TextDifference({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ kind, text }) => {
    at += text.length;
    const key = `${at}${kind}`;
    if (kind === "same") return <span key={key}>{text}</span>;
    return kind === "added" ? (
      <ins key={key} className="bg-green-wash text-green">
        {text}
      </ins>
    ) : (
      <del key={key} className="bg-red-wash text-red">
        {text}
      </del>
    );
  });
}
