import { CapacitySwitch } from "@/components/ui/capacity-switch";
import { type Preference, PreferenceLinks } from "./preference-links";

export type DeskPerson = {
  id: string;
  name: string;
  capacity: string;
  /** The person's duties in other organisations, for 切换身份. */
  capacities?: readonly { label: string; href: string }[];
};

export type AccountProps = {
  person: DeskPerson;
  words: {
    switchCapacity: string;
    security: string;
    reminders: string;
    help: string;
    signOut: string;
    preferences: string;
  };
  links: readonly Preference[];
  /** The guide that explains the page. */
  help: string;
};

export function Account({ person, words, links, help }: AccountProps) {
  return (
    <div className="border-t border-line px-5 py-2 text-xs text-ink-2">
      <p className="pt-1">
        {person.name} · {person.capacity}
      </p>
      <CapacitySwitch label={words.switchCapacity} others={person.capacities ?? []} listClass="mb-2" />
      <PreferenceLinks label={words.preferences} links={links} />
      <a href="/me/security" className="mr-4 inline-flex min-h-target items-center underline underline-offset-3">
        {words.security}
      </a>
      <a href="/me/reminders" className="mr-4 inline-flex min-h-target items-center underline underline-offset-3">
        {words.reminders}
      </a>
      <a href={help} className="mr-4 inline-flex min-h-target items-center underline underline-offset-3">
        {words.help}
      </a>
      <form action="/sign-out" method="post" className="inline">
        <button type="submit" className="min-h-target underline underline-offset-3">
          {words.signOut}
        </button>
      </form>
    </div>
  );
}
