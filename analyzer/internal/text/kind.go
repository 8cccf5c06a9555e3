package text

// kinds tells headings, datelines, bylines, lists and captions from body text.
func (d *Document) kinds() {}
