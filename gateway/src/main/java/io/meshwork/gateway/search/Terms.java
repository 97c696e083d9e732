package io.meshwork.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Splits text into the terms that are searched for: identifiers at underscores, dots and changes of
 * case; lower case; without accents; reduced to their stem.
 *
 * <p>Analysis happens here and not in Elasticsearch, so that every Elasticsearch, with whatever
 * modules, finds and ranks alike.
 */
@ApplicationScoped
class Terms {

  private static final int SPLIT =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

  private final Analyzer stemmed = analyzer(true);
  private final Analyzer whole = analyzer(false);

  /**
   * A term and where it stands in the text.
   *
   * @param start of the word it comes from, in characters
   * @param end after the word
   */
  record Term(String text, int start, int end) {}

  /** The terms of a text, in order. */
  List<Term> of(String text) {
    return terms(stemmed, text);
  }

  /** The terms as one line, for a field that Elasticsearch splits at spaces. */
  String line(String text) {
    return of(text).stream().map(Term::text).collect(Collectors.joining(" "));
  }

  /** The last word of a text as it is typed, not stemmed: the beginning of a word to come. */
  String beginning(String text) {
    List<Term> words = terms(whole, text);
    return words.isEmpty() ? "" : words.getLast().text();
  }

  private static List<Term> terms(Analyzer analyzer, String text) {
    var terms = new ArrayList<Term>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return terms;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Analyzer analyzer(boolean stem) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new WhitespaceTokenizer();
        TokenStream terms =
            new WordDelimiterGraphFilter(
                source, true, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, SPLIT, null);
        terms = new FlattenGraphFilter(terms);
        terms = new LowerCaseFilter(terms);
        terms = new ASCIIFoldingFilter(terms);
        if (stem) {
          terms = new KStemFilter(terms);
        }
        return new TokenStreamComponents(source, new RemoveDuplicatesTokenFilter(terms));
      }
    };
  }
}
