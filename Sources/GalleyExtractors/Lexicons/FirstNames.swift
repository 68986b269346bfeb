/// Common first names that tell whom a pronoun may mean: `man` or `woman`, then names.
///
/// Names that both bear (Alex, Jean, Robin) stand with both: they tell a person, and no more.
enum FirstNames {
  static let text = """
    man alex andrea ashley avery cameron casey dana jamie jean jesse jo kelly kerry kim lee leslie
    man lindsay lynn marian michele nicola pat quinn riley robin sasha simone stacey taylor tracy
    woman alex ashley avery cameron casey dana jamie jan jesse jo kelly kerry kim lee lindsay
    woman morgan pat quinn riley robin sasha taylor jordan
    man aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro
    man alexander alfred ali allan allen amir anders andre andreas andrei andrew andy angelo
    man anthony antonio antony arnold arthur arturo ashton barack barry bashar ben benjamin
    man bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian
    man bruce bruno bryan calvin carl carlos cesar charles charlie chester chris christopher clarence
    man clark claude clint clinton colin craig curtis cyril dan daniel danny darren dave david dean
    man dennis derek diego dirk dmitry dominic don donald doug douglas duncan dwight dylan earl ed eddie
    man edgar eduardo edward edwin elijah elliot elliott emmanuel enrique eric erik ernest
    man ethan eugene evan felix fernando francisco francois frank franklin fred frederick gareth
    man gary gavin geoff geoffrey george gerald gerard gilbert giovanni glen glenn gordon graham
    man grant greg gregory guillermo gustavo guy hamid hans harold harry harvey hassan hector henry herbert
    man herman howard hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jake jamal james jan
    man jared jason javier jay jean-claude jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim
    man joao joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian julio
    man justin karim karl keith ken kenneth kevin khaled khalid kurt kyle lance larry lars laurent
    man lawrence leo leon leonard leroy lloyd lorenzo louis lucas luis luke magnus mahmoud malcolm
    man manuel marc marcel marco marcus mario mark markus martin marvin mathew matt matteo
    man matthew maurice max maxim mehmet mevlut michael michel miguel mike mikhail mitch mitt mohamed
    man mohammad mohammed morgan moses mustafa narendra nathan ned neil newt nicholas nick nigel nikolai
    man noah norman oleg oliver omar oscar otto owen pablo patrick paul pedro per pete peter phil philip
    man philippe phillip pierre rafael rahul ralph ramon randall randy raul ray raymond recep reginald
    man reinhard ricardo richard rick rob robert roberto rod roger roland ron ronald ross
    man roy rudolph rudy rupert russell ryan sajid salman sam samuel scott sean sebastian serge sergei sergey
    man sergio seth shane shaun silvio simon stan stanley stefan stephen steve steven stewart stuart
    man ted terence terry theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler
    man victor vincent vince vladimir volodymyr wade wallace walter warren wayne wesley wilfried
    man william willie winston wolfgang xavier yusuf yuri zachary
    woman abigail agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana
    woman andrea angela angelina anita ann anna anne annette annie april arlene audrey barbara
    woman beatrice becky bella bernadette beth betty beverly bonnie brenda bridget brooke camille
    woman candice carla carly carmen carol carole caroline carolyn catherine cathy cecilia celia charlotte
    woman chelsea cheryl chloe christiana christina christine cindy claire clara claudia colleen
    woman condoleezza connie constance corinne crystal cynthia daisy danielle daphne dawn deborah
    woman debbie debra denise diana diane dina dolores donna doris dorothy edith eileen elaine eleanor
    woman elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erika erin esther
    woman eva eva-marie eve evelyn fatima felicia fiona florence frances gabriela gabriella gabrielle geraldine
    woman gina ginger giorgia gladys gloria grace greta gwen hannah harriet hazel heather heidi helen
    woman helena hilary hillary holly ingrid irene irina iris isabel isabella ivanka jacqueline jane janet
    woman janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn
    woman josephine joy joyce juanita judith judy julia juliana julie june karen karin kate kathleen
    woman katherine kathryn kathy katie katrina kayla keira kellyanne kimberly kirsten krista
    woman kristen kristin kristina laila lara laura lauren leila lena leslie lillian lily linda lisa liz
    woman lois loretta lorraine louise lucia lucy lydia lynn madeleine madeline maggie malala mandy margaret
    woman margarita maria marian marianne marie marilyn marina marine marjorie marlene martha marta mary
    woman maureen maya megan megyn melania melanie melinda melissa mercedes meredith mia michele michelle
    woman mildred minyon miranda molly monica monique muriel nadia nancy naomi natalia natalie natasha nicola
    woman nicole nina nora norma olga olivia ophelia pamela patricia paula pauline peggy penelope
    woman penny petra phyllis priscilla rachel rebecca regina renee rhonda rita rosa rosalind rose
    woman rosemary roxanne ruth sabrina sadie sally samantha sandra sara sarah sharon sheila shelley
    woman sherry shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan
    woman susanna susie suzanne sylvia tamara tammy tanya tara teresa theresa tiffany tina tracy ursula
    woman valentina valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy
    woman whitney winifred yasmin yolanda yvette yvonne zoe
    """
}
