"use client";
import { useEffect, useState } from "react";

const event = "zhengyou:toast";
const shownFor = 6000;

export const toast = (message: string) => window.dispatchEvent(new CustomEvent(event, { detail: message }));

/** Once, in the root layout: a message outlives the page that sent it. */
export function Toaster() {
  const [message, show] = useState("");
  useEffect(() => {
    const listen = (sent: Event) => {
      if (sent instanceof CustomEvent && typeof sent.detail === "string") show(sent.detail);
    };
    window.addEventListener(event, listen);
    return () => window.removeEventListener(event, listen);
  }, []);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => show(""), shownFor);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div
      role="status"
      data-screen-only
      className="pointer-events-none fixed inset-x-0 bottom-20 z-20 grid place-items-center px-4"
    >
      {message ? <p className="rounded-sm bg-ink px-5 py-2.5 text-sheet">{message}</p> : null}
    </div>
  );
}
