import { Bold, ClassicEditor, Essentials, Link, List, Paragraph } from 'ckeditor5';

export async function mount(place: HTMLElement): Promise<void> {
  const plugins = [Essentials, Paragraph, Bold, Link, List];
  await ClassicEditor.create(place, { licenseKey: 'GPL', plugins, toolbar: ['bold', 'link'] });
}
