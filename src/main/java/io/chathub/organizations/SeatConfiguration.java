package io.chathub.organizations;

import io.chathub.identity.Users;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SeatConfiguration {

    /** After Spring Security's filter, whose order is -100: by then it is known who signed in. */
    @Bean
    FilterRegistrationBean<SeatFilter> seatFilter(Users users, Seats seats) {
        var filter = new FilterRegistrationBean<>(new SeatFilter(users, seats));
        filter.setOrder(0);
        filter.addUrlPatterns(
                "", "/app", "/app/*", "/my", "/my/*", "/platform", "/platform/*", "/invitations/*", "/socket/console");
        return filter;
    }
}
