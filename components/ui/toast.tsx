"use client";
import { useEffect, useSyncExternalStore } from "react";

const shownFor = 6000;
let current = "";
let redraw = () => {};

/** Says in passing that something is done; kept until the toaster is there to show it. */
export function toast(message: string) {
  current = message;
  redraw();
}

const subscribe = (listener: () => void) => {
  redraw = listener;
  return () => {
    redraw = () => {};
  };
};

/** Once, in the root layout: a message outlives the page that sent it. */
export function Toaster() {
  const message = useSyncExternalStore(
    subscribe,
    () => current,
    () => "",
  );
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => toast(""), shownFor);
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
