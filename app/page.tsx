import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { FrontPage } from "@/components/auth/front-page";
import { Button } from "@/components/ui/button";
import { whoAsks } from "@/lib/auth/session";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** Leads everybody to where their work is: the desk of the first duty, or a member's own page. */
export default async function HomePage() {
  const { view } = await whoAsks();
  if (view.mustChange) redirect("/sign-in/password");
  const [duty] = view.duties;
  if (duty) redirect(`/o/${duty.orgCode}/inbox`);
  if (view.memberships.length > 0) redirect("/me");
  const locale = (await getLocale()) as Locale;
  const [words, shell] = [loadWords(locale, "auth"), loadWords(locale, "shell")];
  return (
    <FrontPage title={words("noPlace.title", { name: view.person.name })}>
      <p className="mb-5">{words("noPlace.body")}</p>
      <form action="/sign-out" method="post">
        <Button type="submit">{shell("signOut")}</Button>
      </form>
    </FrontPage>
  );
}
