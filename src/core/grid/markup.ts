/** Text put into an XML or HTML element, or into a double-quoted attribute of one. */
export function markupText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
