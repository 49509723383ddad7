import { Frame, here, type Look } from "@/components/ballot/frame";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { loadWords } from "@/lib/i18n/words";

type StopPageProps = { look: Look; stage: "ASK" | "DONE" | "UNKNOWN" };

/** Behind the link at the foot of a mail: one button, no signing in. Looking at it stops nothing, as mail scanners look at every link. */
export function StopPage({ look, stage }: StopPageProps) {
  const words = loadWords(look.locale, "reminders");
  return (
    <Frame look={look} title={words("stop.title")} heading={{ title: words("stop.title") }}>
      {stage === "ASK" ? (
        <form method="post" action={here(look)}>
          <p className="mb-4">{words("stop.ask")}</p>
          <button type="submit" className={buttonClass("primary")}>
            {words("stop.button")}
          </button>
        </form>
      ) : null}
      {stage === "DONE" ? <Notice title={words("stop.done")} /> : null}
      {stage === "UNKNOWN" ? (
        <Notice tone="warn" title={words("stop.unknown")}>
          <p>{words("stop.unknownNote")}</p>
        </Notice>
      ) : null}
    </Frame>
  );
}
