import { existsSync } from "node:fs";
import { join } from "node:path";
import { type HelpTopic, helpSteps } from "@/lib/i18n/help-topics";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** Pictures of a phone stand beside their step, those of the desk below it. */
const onPhone: readonly HelpTopic[] = ["member"];

/** Taken by tests/e2e/support/help-pictures.mjs; a step whose picture is not there stands on its words. */
const pictureOf = (topic: HelpTopic, place: number): string | null => {
  const file = `help/${topic}-${place + 1}.webp`;
  return existsSync(join(/* turbopackIgnore: true */ process.cwd(), "public", file)) ? `/${file}` : null;
};

/** One guide: five steps, each with the picture of its page. */
export function Guide({ locale, topic }: { locale: Locale; topic: HelpTopic }) {
  const words = loadWords(locale, "help");
  const phone = onPhone.includes(topic);
  return (
    <ol className="grid gap-10">
      {helpSteps.map((step, place) => {
        const picture = pictureOf(topic, place);
        const title = words(`topics.${topic}.steps.${step}.title`);
        return (
          <li
            key={step}
            id={step}
            className={`grid scroll-mt-4 gap-4 print:break-inside-avoid ${phone ? "sm:grid-cols-[1fr_15rem]" : ""}`}
          >
            <div>
              <h2 className="mb-1 flex items-baseline gap-3 text-lg font-semibold">
                <span className="font-serif text-2xl text-red">{place + 1}</span>
                {title}
              </h2>
              <p className="max-w-3xl">{words(`topics.${topic}.steps.${step}.text`)}</p>
            </div>
            {picture ? (
              // biome-ignore lint/performance/noImgElement: the image optimiser is off, and these are small already
              <img
                src={picture}
                alt={words("picture", { title })}
                width={phone ? 375 : 1200}
                height={700}
                loading={place > 0 ? "lazy" : undefined}
                className={`h-auto border border-line-2 ${phone ? "w-60" : "w-full"}`}
              />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
