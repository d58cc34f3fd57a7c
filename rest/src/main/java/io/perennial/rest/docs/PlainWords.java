package io.perennial.rest.docs;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;

/** Javadoc as Markdown, in one paragraph. */
final class PlainWords implements CommentVisitor {

    private final StringBuilder words = new StringBuilder();

    private PlainWords() {}

    static String of(Comment comment) {
        PlainWords plain = new PlainWords();
        comment.visit(plain);
        return plain.words
                .toString()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    public void commentText(String text) {
        words.append(text);
    }

    @Override
    public void inlineLink(Link link) {
        words.append(link.getLabel());
    }

    @Override
    public void inlineTag(String name, String value) {
        words.append('`').append(value).append('`');
    }

    @Override
    public void inlineValue(Value value) {
        words.append('`').append(value.getReferencedMemberName()).append('`');
    }
}
