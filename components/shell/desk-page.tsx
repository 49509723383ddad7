import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { visit } from "@/lib/auth/session";
import { helpHref } from "@/lib/i18n/help-topics";
import type { Locale } from "@/lib/i18n/locales";
import { readSize, sizeCookie } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";
import { dutyIn, type HeldDuty } from "@/lib/kernel/actor";
import type { Scope, SessionView } from "@/lib/kernel/work";
import { type Desk, readDesk } from "@/lib/notifications/queries";
import { isRehearsal } from "@/lib/orgs/rehearsals/rules";
import type { CampaignChoice } from "./campaign-switch";
import { type DeskModule, deskModules, standsBack, worksInCampaign } from "./desk-parts";
import { DeskShell } from "./desk-shell";
import { missingOr } from "./missing";
import type { NavItem } from "./nav-link";
import type { OrgChoice } from "./org-switch";

/**
 * Every page of the desk: one transaction under the org's scope draws the page inside the shell.
 * The page's own reads happen in `draw`; a record it cannot see, `notFound()` there, is said inside the frame.
 */
export async function deskPage(
  code: string,
  current: DeskModule | "search",
  draw: (scope: Scope, view: SessionView) => Promise<ReactNode>,
): Promise<ReactNode> {
  const [locale, jar] = [(await getLocale()) as Locale, await cookies()];
  return visit(code, async (scope, view) => {
    const content = await draw(scope, view).catch((error) => missingOr(error, locale, `/o/${code}/inbox`));
    const desk = await readDesk(scope);
    return (
      <DeskShell
        locale={locale}
        size={readSize(jar.get(sizeCookie)?.value)}
        org={orgBlock(view)}
        person={{
          id: view.person.id,
          name: view.person.name,
          capacity: capacityOf(scope, locale),
          capacities: otherCapacities(scope, view, locale),
        }}
        items={navigation(code, current, locale, desk)}
        orgs={orgChoices(view, code)}
        campaigns={worksInCampaign(current) ? campaignChoices(desk) : []}
        tools={{
          help: helpHref(current),
          search: `/o/${code}/search`,
          ...(view.org?.publication === "PUBLIC" ? { board: `/board/${code}` } : {}),
        }}
        demo={view.demo}
        rehearsal={isRehearsal(view.org) ? `/o/${code}/orgs/rehearsal` : undefined}
        viewOnly={view.capacity === "SUPERIOR" || view.capacity === "LINK"}
      >
        {content}
      </DeskShell>
    );
  });
}

function orgBlock({ org }: SessionView) {
  const parent = org?.parentName ? { parentName: org.parentName, parentHref: `/o/${org.parentCode}/inbox` } : {};
  return { name: org?.shortName ?? "", code: org?.code ?? "", ...parent };
}

function navigation(code: string, current: DeskModule | "search", locale: Locale, desk: Desk): NavItem[] {
  const words = loadWords(locale, "shell");
  return deskModules.map((module) => ({
    href: `/o/${code}/${module}`,
    label: words(`navigation.${module}`),
    current: module === current,
    back: standsBack(module, desk.begun, current),
    ...(module === "inbox" ? { count: desk.waiting, hot: words("pending", { count: desk.waiting }) } : {}),
  }));
}

function orgChoices({ duties, memberships, org }: SessionView, code: string): OrgChoice[] {
  const seen = new Map([...duties, ...memberships].map((held) => [held.orgCode, held.orgName]));
  if (org && !seen.has(org.code)) seen.set(code, org.name);
  return [...seen].map(([held, name]) => ({ code: held, name, href: `/o/${held}/inbox`, current: held === code }));
}

const campaignChoices = ({ campaigns, campaignId }: Desk): CampaignChoice[] =>
  campaigns.map(({ id, title }) => ({ title, href: `/preferences?campaign=${id}`, current: id === campaignId }));

/** LIFE-05: another duty held here is acted in from now on; one held elsewhere leads to its own desk. */
function otherCapacities({ actor, orgId }: Scope, { duties }: SessionView, locale: Locale) {
  const here = duties.filter((held) => held.orgId === orgId);
  const current = dutyIn(actor, orgId);
  const chosen = here.length > actor.duties.filter((held) => held.orgId === orgId).length;
  const rests = here
    .filter(({ id }) => (chosen ? id !== current?.id : here.length > 1))
    .map((held) => ({ label: titleOf(held, locale), href: `/preferences?duty=${held.id}` }));
  const all = chosen ? [{ label: loadWords(locale, "shell")("allDuties"), href: "/preferences?duty=all" }] : [];
  const elsewhere = duties
    .filter((held) => held.orgId !== orgId)
    .map((held) => ({ label: `${titleOf(held, locale)} · ${held.orgShortName}`, href: `/o/${held.orgCode}/inbox` }));
  return [...rests, ...all, ...elsewhere];
}

const titleOf = ({ title, acting }: HeldDuty, locale: Locale) =>
  acting ? `${title}${loadWords(locale, "shell")("acting")}` : title;

/** Every duty held here unless one was chosen, heads first; without any, the person's first or membership. */
function capacityOf({ actor, orgId }: Scope, locale: Locale): string {
  const held = dutyIn(actor, orgId) ?? actor.duties[0];
  return held ? titleOf(held, locale) : loadWords(locale, "shell")("member");
}
