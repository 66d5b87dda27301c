extension WordNet {
  /// What sort of thing a word names, the widest first: the lexicographer's file of its commonest sense
  /// (`lexnames(5WN)`), then the two nearest wider words. Nothing without WordNet's files.
  ///
  /// Example: "price" → `noun.attribute`, `value`, `worth`; "fitter" → `noun.person`, `skilled_worker`, `worker`;
  /// "built" → `verb.creation`, `make`.
  package static func kinds(of word: String) -> [String] {
    guard let word = lookUpForm(of: word), word.utf8.count > 1 else { return [] }
    return withFiles { $0?.kinds(of: word) ?? [] }
  }
}

extension WordNetFiles {
  fileprivate func kinds(of word: String) -> [String] {
    for part in [Part.noun, .verb] {
      for form in forms(of: word, as: part) {
        guard let offset = senses(of: form, as: part, atMost: 1).first,
          let file = file(ofSynsetAt: offset, as: part), Self.fileNames.indices.contains(file)
        else { continue }
        return [String(Self.fileNames[file])] + wider(thanSynsetAt: offset, as: part)
      }
    }
    return []
  }

  private static let widerWords = 2

  /// The first words of the synsets above one, the nearest first.
  private func wider(thanSynsetAt offset: Int, as part: Part) -> [String] {
    var found: [String] = []
    var here = synset(at: offset, as: part)
    while found.count < Self.widerWords,
      let pointer = here?.pointers.first(where: { $0.kind == .hypernym }),
      let next = synset(at: pointer.offset, as: pointer.part), let word = next.words.first
    {
      found.append(String(decoding: word, as: UTF8.self).lowercased())
      here = next
    }
    return found
  }

  /// The names of the lexicographers' files, in the order of their numbers in WordNet 3.0.
  private static let fileNames = """
    adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition \
    noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person \
    noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state \
    noun.substance noun.time verb.body verb.change verb.cognition verb.communication verb.competition \
    verb.consumption verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social \
    verb.stative verb.weather adj.ppl
    """.split(separator: " ")
}
