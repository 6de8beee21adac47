// Offers to send an answer: shows the line first, and sends it when the reader presses the button.
import { sendTexts } from '#i18n/feedback-send.ts';
import { button, make, own, status } from './elements.client.ts';
import { lineOf, send, type Sent } from './send.ts';

const texts = sendTexts[own];

/** Takes where the offer stands, the answer, and what to do once it was sent. */
export function offerSending(root: HTMLElement, sent: Sent, tellSent: () => void): void {
  const statusLine = status();
  let isUnderWay = false;
  const press = button(texts.send, () => void attempt());
  async function attempt(): Promise<void> {
    if (isUnderWay) return;
    isUnderWay = true;
    statusLine.textContent = texts.sending;
    try {
      await send(import.meta.env.PUBLIC_FEEDBACK, sent);
      tellSent();
      statusLine.textContent = texts.sent;
      // It stays where it is, so that the focus does; what was sent is not sent again.
      press.setAttribute('aria-disabled', 'true');
    } catch {
      isUnderWay = false;
      statusLine.textContent = texts.failed;
    }
  }
  root.append(make('p', {}, texts.lead), make('pre', {}, lineOf(sent)), press, statusLine);
}
