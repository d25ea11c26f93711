package import TocsinModel

extension Amount {
  /// As a release words it in a language.
  package func text(in program: Program, language: String) -> String {
    Phrasebook(program: program, language: language).text(self)
  }
}
