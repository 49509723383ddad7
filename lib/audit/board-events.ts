/** What happens on the public board and in the register of opinions; part of the list in `events`. */
export const boardEvents = [
  "opinion.receive",
  "opinion.register",
  "opinion.assign",
  "opinion.answer",
  "opinion.close",
  "opinion.show",
  "opinion.keep",
  "opinion.cite",
  "suggestion_call.open",
  "suggestion_call.close",
  "pledge_showing.record",
  "showing_demand.set",
  "service_limit.set",
  "service_limit.end",
] as const;
