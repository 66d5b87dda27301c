import English
import Queries
import RDF
import Triples
import Vocabulary

// Rules for properties that are yes or no: "stations with a lift", "is it contagious?" speak of those where it is yes.
extension Composer {
  /// What such a property is true of.
  mutating func holders(of use: PropertyUse) -> FormID {
    let yes = literals("true", "1")
    if !yes.isEmpty { return forms.looseJoin(use.reversed, forms.things(yes)) }
    // Where no thing has a yes, the set is empty.
    let all = forms.looseJoin(use.reversed, forms.everything())
    return forms.minus(all, forms.looseJoin(use.reversed, forms.things(literals("false", "0"))))
  }

  private func literals(_ texts: String...) -> [TermID] {
    texts.compactMap {
      lexicon.store.id(of: .literal(Literal($0, datatype: XSD.boolean)))
    }.sorted()
  }
}

extension ReadingBuilder {
  /// A property of yes and no by its name: a quality that things have or lack, never a value to tell.
  mutating func seedQuality(_ use: PropertyUse, _ base: Item, _ words: Range<Int>) {
    var item = rules.set(rules.holders(of: use), .predicate, base.cost, .mention)
    item.mention = base.mention
    chart.add(item, words)
  }
}
