import { LinkButton } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonRow } from "@/components/ui/button-row";
import { controlClass } from "@/components/ui/control-class";
import type { Award } from "@/lib/commendations/awards/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** The whole sheet, or the wording alone moved by millimetres onto a printed form. */
export function CertificatePapers({ locale, org, award }: { locale: Locale; org: string; award: Award }) {
  const words = loadWords(locale, "commendations");
  const path = `/o/${org}/commendations/awards/${award.id}/certificate`;
  return (
    <>
      <ButtonRow>
        <LinkButton href={path} plain tone="primary">
          {words("certificate")}
        </LinkButton>
        <LinkButton href={`/verify/${award.certificateNumber}`} plain>
          {words("verify")}
        </LinkButton>
      </ButtonRow>
      <form action={path} className="mt-5 border-t border-line pt-3" data-screen-only>
        <input type="hidden" name="paper" value="preprinted" />
        <p className="font-semibold">{words("sections.preprinted")}</p>
        <p className="mb-2 text-sm text-ink-2">{words("hints.offset")}</p>
        <div className="flex flex-wrap items-end gap-3">
          {(["right", "down"] as const).map((name) => (
            <label key={name} className="text-sm">
              <span className="block">{words(`fields.${name}`)}</span>
              <input name={name} inputMode="numeric" defaultValue="0" className={`${controlClass} w-24 text-right`} />
            </label>
          ))}
          <button type="submit" className={buttonClass()}>
            {words("printText")}
          </button>
        </div>
      </form>
    </>
  );
}
