import { OutgoingMessage, ServerResponse } from "node:http";

/**
 * Lets Next compress what routes answer. Next 16.4 hands each header of a route's answer on as a list of one, and its own
 * compression takes a content type for one only where it is a text; so the API, feeds and frames went out at full length.
 */
export function sendOneContentType(): void {
  ServerResponse.prototype.setHeader = function setHeader(name: string, value: number | string | readonly string[]) {
    const isListOfOne = name.toLowerCase() === "content-type" && Array.isArray(value) && value.length === 1;
    OutgoingMessage.prototype.setHeader.call(this, name, isListOfOne ? String(value) : value);
    return this;
  };
}
