import { isTextField } from '../textField.ts';
import { writeField } from './writeField.ts';
import { writeRichText } from './writeRichText.ts';

/**
 * Makes the text of an editor equal to `text` by the smallest change, line feeds at the end of rich text aside.
 * Rejects with a WriteError, after putting everything back, where the editor did not take it.
 */
export function writeText(element: Element, text: string): Promise<void> {
  return isTextField(element) ? writeField(element, text) : writeRichText(element as HTMLElement, text);
}
