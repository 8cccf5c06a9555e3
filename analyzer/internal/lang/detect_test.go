package lang

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// sentences are written for this test: news, one and a short one a language.
var sentences = []struct{ tag, long, short string }{
	{"en", "The minister told reporters on Monday that the talks had failed and would not be resumed this year.", "The talks have failed"},
	{"es", "El ministro dijo el lunes a los periodistas que las negociaciones habían fracasado y que no se reanudarán este año.", "Las negociaciones han fracasado"},
	{"fr", "Le ministre a déclaré lundi aux journalistes que les pourparlers avaient échoué et ne reprendraient pas cette année.", "Les pourparlers ont échoué"},
	{"de", "Der Minister sagte am Montag vor Journalisten, die Gespräche seien gescheitert und würden in diesem Jahr nicht fortgesetzt.", "Die Gespräche sind gescheitert"},
	{"pt", "O ministro disse na segunda-feira aos jornalistas que as negociações falharam e não serão retomadas este ano.", "As negociações falharam"},
	{"it", "Il ministro ha detto lunedì ai giornalisti che i colloqui sono falliti e non riprenderanno quest'anno.", "I colloqui sono falliti"},
	{"nl", "De minister zei maandag tegen journalisten dat het overleg is mislukt en dit jaar niet wordt hervat.", "Het overleg is mislukt"},
	{"pl", "Minister powiedział w poniedziałek dziennikarzom, że rozmowy nie powiodły się i nie zostaną wznowione w tym roku.", "Rozmowy nie powiodły się"},
	{"tr", "Bakan pazartesi günü gazetecilere görüşmelerin başarısız olduğunu ve bu yıl yeniden başlamayacağını söyledi.", "Görüşmeler başarısız oldu"},
	{"sv", "Ministern sade på måndagen till journalister att samtalen har misslyckats och inte kommer att återupptas i år.", "Samtalen har inte lyckats"},
	{"id", "Menteri itu mengatakan kepada wartawan pada hari Senin bahwa pembicaraan telah gagal dan tidak akan dilanjutkan tahun ini.", "Pembicaraan itu telah gagal"},
	{"cs", "Ministr v pondělí novinářům řekl, že jednání selhala a letos už nebudou obnovena.", "Jednání selhala, řekl ministr"},
	{"da", "Ministeren sagde mandag til journalister, at forhandlingerne er brudt sammen og ikke bliver genoptaget i år.", "Forhandlingerne blev afbrudt af ministeren"},
	{"nb", "Statsråden sa mandag til journalister at forhandlingene har brutt sammen og ikke blir gjenopptatt i år.", "Forhandlingene ble avbrutt av noen"},
	{"fi", "Ministeri sanoi maanantaina toimittajille, että neuvottelut ovat epäonnistuneet eikä niitä jatketa tänä vuonna.", "Neuvottelut ovat epäonnistuneet"},
	{"ro", "Ministrul a spus luni jurnaliștilor că discuțiile au eșuat și nu vor fi reluate anul acesta.", "Discuțiile au eșuat"},
	{"hu", "A miniszter hétfőn azt mondta az újságíróknak, hogy a tárgyalások megszakadtak, és idén már nem folytatják őket.", "A tárgyalások megszakadtak"},
	{"ru", "Министр заявил в понедельник журналистам, что переговоры провалились и не будут возобновлены в этом году.", "Переговоры провалились"},
	{"uk", "Міністр сказав у понеділок журналістам, що переговори провалилися і не будуть відновлені цього року.", "Переговори провалилися, сказав він"},
	{"bg", "Министърът каза в понеделник пред журналисти, че преговорите са се провалили и няма да бъдат подновени тази година.", "Преговорите са се провалили"},
	{"el", "Ο υπουργός είπε τη Δευτέρα στους δημοσιογράφους ότι οι συνομιλίες απέτυχαν.", "Οι συνομιλίες απέτυχαν"},
	{"ar", "قال الوزير للصحفيين يوم الاثنين إن المحادثات فشلت ولن تستأنف هذا العام.", "فشلت المحادثات"},
	{"fa", "وزیر روز دوشنبه به خبرنگاران گفت که گفت‌وگوها شکست خورده و امسال از سر گرفته نخواهد شد.", "گفت‌وگوها شکست خورد"},
	{"hi", "मंत्री ने सोमवार को पत्रकारों से कहा कि बातचीत विफल हो गई है और इस साल फिर शुरू नहीं होगी।", "बातचीत विफल हो गई"},
	{"zh", "部长星期一对记者说，谈判已经失败，今年不会恢复。", "谈判失败"},
	{"ja", "大臣は月曜日、記者団に対し、協議は決裂し、今年は再開されないと述べた。", "協議は決裂した"},
	{"ko", "장관은 월요일 기자들에게 협상이 실패했으며 올해 재개되지 않을 것이라고 말했다.", "협상이 실패했다"},
	{"he", "השר אמר ביום שני לעיתונאים כי השיחות נכשלו ולא יחודשו השנה.", "השיחות נכשלו"},
	{"th", "รัฐมนตรีกล่าวกับผู้สื่อข่าวเมื่อวันจันทร์ว่าการเจรจาล้มเหลว", "การเจรจาล้มเหลว"},
	{"vi", "Hôm thứ Hai, bộ trưởng nói với các nhà báo rằng cuộc đàm phán đã thất bại và sẽ không được nối lại trong năm nay.", "Cuộc đàm phán đã thất bại"},
	{"ca", "El ministre ha dit dilluns als periodistes que les converses han fracassat i que no es reprendran aquest any.", "Aquestes converses han fracassat"},
}

func TestDetect(t *testing.T) {
	for _, s := range sentences {
		for _, text := range []string{s.long, s.short, strings.ToUpper(s.long), strings.Repeat(s.long+"\n", 100)} {
			if got := Detect(text); got != s.tag {
				t.Errorf("%s: got %s for %.60q", s.tag, got, text)
			}
		}
	}
}

// TestDetectLittle: what tells nothing is English, and a name or a word of another script does not sway a text.
func TestDetectLittle(t *testing.T) {
	for _, s := range []string{"", " \n", "2026", "Smith", "OK", "\xff\xfe", "https://example.org", "!!!", "Peskov", "Hello world",
		"The Chinese word 北京 means northern capital.", "The Élysée said that Gérald Darmanin had met Müller in Łódź."} {
		if got := Detect(s); got != "en" {
			t.Errorf("%q: got %s", s, got)
		}
	}
}

// TestWorded: every language that is told apart by words has words, and firstOther is where other scripts begin.
func TestWorded(t *testing.T) {
	for k, tag := range worded {
		words := strings.Fields(string(For(tag).StopWords))
		if len(words) < 30 {
			t.Errorf("%s has %d function words", tag, len(words))
		}
		r, _ := utf8.DecodeLastRuneInString(words[len(words)-1])
		if latin := scriptOf(r) == latinScript; latin != (k < firstOther) {
			t.Errorf("%s stands on the wrong side of firstOther", tag)
		}
	}
	for k := 1; k < len(letters); k++ {
		if letters[k-1].letter >= letters[k].letter {
			t.Errorf("letters are out of order at %q", letters[k].letter)
		}
	}
	n := 0
	for _, h := range functionWords().keys {
		if h != 0 {
			n++
		}
	}
	if n > 2400 {
		t.Errorf("%d words fill more than 3 in 5 places of the table", n)
	}
}

func BenchmarkDetect(b *testing.B) {
	s := strings.Repeat(sentences[0].long+" ", 30)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Detect(s)
	}
}
