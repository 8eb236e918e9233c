import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';

export async function mount(place: HTMLElement): Promise<void> {
  const target = document.createElement('textarea');
  place.append(target);
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    promotion: false,
  });
  // It waits for the skin, which is none of what is measured.
  editor?.getContainer().style.setProperty('visibility', 'visible', 'important');
}
