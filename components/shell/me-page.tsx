import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { whoAsks } from "@/lib/auth/session";
import type { Locale } from "@/lib/i18n/locales";
import { readSize, sizeCookie } from "@/lib/i18n/sizes";
import { loadWords } from "@/lib/i18n/words";
import { look, type Scope, type SessionView } from "@/lib/kernel/work";
import { countTodos } from "@/lib/notifications/queries";
import { isRehearsal } from "@/lib/orgs/rehearsals/rules";
import { missingOr } from "./missing";
import type { NavItem } from "./nav-link";
import { PhoneShell } from "./phone-shell";

const tabs = { home: "/me", pledges: "/me/pledges", reviews: "/me/reviews", account: "/me/account" } as const;
export type MeTab = keyof typeof tabs;

/**
 * Every page of a member's own: acts in the org the membership stands in, chosen by `asked` (the code in
 * `?org=`) when there are several. Needs no duty; whoever has no membership is led to their desk.
 */
export async function mePage(
  current: MeTab,
  asked: string | undefined,
  draw: (scope: Scope, view: SessionView) => Promise<ReactNode>,
): Promise<ReactNode> {
  const { secretHash, view: session } = await whoAsks();
  if (session.mustChange) redirect("/sign-in/password");
  const home = session.memberships.find(({ orgCode }) => orgCode === asked) ?? session.memberships[0];
  if (!home) redirect("/");
  const [locale, jar] = [(await getLocale()) as Locale, await cookies()];
  const drawn = await look({ secretHash, orgId: home.orgId }, async (scope, view) => {
    const content = await draw(scope, view).catch((error) => missingOr(error, locale, "/me"));
    return (
      <PhoneShell
        locale={locale}
        size={readSize(jar.get(sizeCookie)?.value)}
        person={view.person.id}
        title={`${view.person.name} · ${home.orgShortName}`}
        tabs={navigation(
          current,
          locale,
          session.memberships.length > 1 ? home.orgCode : null,
          await countTodos(scope),
        )}
        demo={view.demo}
        rehearsal={isRehearsal(view.org) ? `/o/${home.orgCode}/orgs/rehearsal` : undefined}
      >
        {content}
      </PhoneShell>
    );
  });
  return drawn ?? notFound();
}

/** A page about the account itself: also for those who hold an office and belong nowhere. */
export async function accountPage(
  draw: (secretHash: string, view: SessionView) => Promise<ReactNode>,
): Promise<ReactNode> {
  const { secretHash, view } = await whoAsks();
  if (view.mustChange) redirect("/sign-in/password");
  const [locale, jar] = [(await getLocale()) as Locale, await cookies()];
  const words = loadWords(locale, "shell");
  const desks = view.duties.slice(0, 3).map(({ orgCode, orgShortName }) => ({
    href: `/o/${orgCode}/inbox`,
    label: orgShortName,
    current: false,
  }));
  return (
    <PhoneShell
      locale={locale}
      size={readSize(jar.get(sizeCookie)?.value)}
      person={view.person.id}
      title={view.person.name}
      tabs={
        view.memberships.length > 0
          ? navigation("account", locale, null, 0)
          : [...desks, { href: "/", label: words("product"), current: false }]
      }
      demo={view.demo}
    >
      {await draw(secretHash, view)}
    </PhoneShell>
  );
}

function navigation(current: MeTab, locale: Locale, org: string | null, waiting: number): NavItem[] {
  const words = loadWords(locale, "shell");
  return (Object.keys(tabs) as MeTab[]).map((tab) => ({
    href: org ? `${tabs[tab]}?org=${org}` : tabs[tab],
    label: words(`phone.${tab}`),
    current: tab === current,
    ...(tab === "home" ? { count: waiting, hot: words("pending", { count: waiting }) } : {}),
  }));
}
