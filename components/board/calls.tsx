import { buttonClass } from "@/components/ui/button-class";
import { formatDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { BoardCall, BoardOrg } from "@/lib/noticeboard/queries";
import { type Look, there } from "./frame";

type CallsProps = {
  look: Look;
  org: BoardOrg;
  calls: readonly BoardCall[];
  /** In one line above what already hangs there. */
  brief: boolean;
};

/** PLG-21: the masses are asked before pledges are made, as long as the call is open. */
export function Calls({ look, org, calls, brief }: CallsProps) {
  const words = loadWords(look.locale, "board");
  const until = (call: BoardCall) => words("callUntil", { day: formatDay(look.locale, call.closesOn) });
  const answerAt = ({ id }: BoardCall) => `${there(look, `/board/${org.code}/opinions/new`)}&call=${id}`;
  if (brief) {
    return calls.map((call) => (
      <a
        key={call.id}
        href={answerAt(call)}
        data-screen-only
        className="mb-4 flex min-h-target flex-wrap items-center justify-between gap-x-4 border-l-4 border-red bg-sheet px-4 py-2"
      >
        <span className="font-semibold underline underline-offset-4">{call.title}</span>
        <span className="text-sm text-ink-2">{until(call)}</span>
      </a>
    ));
  }
  return calls.map((call) => (
    <section key={call.id} className="mb-5 border border-red bg-sheet px-5 py-4">
      <h2 className="font-serif text-xl font-semibold">{call.title}</h2>
      <p className="mt-1">{call.text}</p>
      <p className="mt-1 text-sm text-ink-2">{until(call)}</p>
      <a href={answerAt(call)} className={buttonClass("primary", "mt-3 w-full sm:w-auto")}>
        {words("callAnswer")}
      </a>
    </section>
  ));
}
