export function mount(place: HTMLElement): void {
  place.contentEditable = 'true';
  place.role = 'textbox';
}
